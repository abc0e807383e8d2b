import type { CasesOf } from '../rule-case.ts';

export const deliveryCases: CasesOf = ({ id, subscribes: [topic] }) => {
  if (!topic) return [];
  const letters = `dead_letters_waiting{app="${id}",topic="${topic}"}`;
  const events = (outcome: string) => `events_processed_total{app="${id}",topic="${topic}",outcome="${outcome}"}`;
  const recoveries = (outcome: string) => `events_recovered_total{app="${id}",topic="${topic}",outcome="${outcome}"}`;
  const failures = `job_item_failures_total{app="${id}",task="recover-lost-events"}`;
  return [
    {
      alert: 'DeadLettersWaiting',
      fires: { [letters]: '2x10' },
      at: '5m',
      labels: { topic },
      says: `${id}: 2 events of ${topic} could not be processed and wait for an operator`,
      quiet: { 'there is none': { [letters]: '0x10' } },
    },
    {
      alert: 'EventsRetried',
      fires: { [events('retry')]: '0+12x30' },
      at: '20m',
      labels: { topic },
      says: `${id}: events of ${topic} cannot be processed and are retried`,
      quiet: {
        'one now and then': { [events('retry')]: '0+5x30' },
        'all are processed': { [events('success')]: '0+600x30' },
      },
    },
    {
      alert: 'EventsRepeated',
      fires: { [events('repeated')]: '0+6x90', [events('success')]: '0+14x90' },
      at: '70m',
      says: `${id}: 30% of the delivered events were processed before`,
      quiet: {
        'one in six is borne': { [events('repeated')]: '0+6x90', [events('success')]: '0+30x90' },
        'a handful is no share': { [events('repeated')]: '0+3x90', [events('success')]: '0+2x90' },
      },
    },
    {
      alert: 'EventsLost',
      fires: { [recoveries('success')]: '0 0 0 1x60' },
      at: '10m',
      labels: { topic },
      says: `${id}: events of ${topic} were not delivered, and were read from their source`,
      quiet: {
        'none is lost': { [recoveries('success')]: '0x60' },
        'one that nobody can process is a dead letter': { [recoveries('dead-letter')]: '0+1x60' },
      },
    },
    {
      alert: 'EventRecoveryFailing',
      fires: { [failures]: '0+1x60' },
      at: '30m',
      says: `${id}: events that its sources sent cannot be compared, so a lost one would stay lost`,
      quiet: { 'a source restarted': { [failures]: '0 0 0 1x60' } },
    },
  ];
};
