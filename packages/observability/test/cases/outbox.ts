import type { CasesOf } from '../rule-case.ts';

export const outboxCases: CasesOf = ({ id, publishes: [topic] }) => {
  if (!topic) return [];
  const oldest = `outbox_oldest_pending_seconds{app="${id}"}`;
  const pending = `outbox_pending{app="${id}"}`;
  const publishFailures = `event_publish_failures_total{app="${id}",topic="${topic}"}`;
  return [
    {
      alert: 'OutboxStuck',
      fires: { [oldest]: '61x10' },
      at: '5m',
      says: `${id}: an event waits for 1m 1s to be published`,
      quiet: {
        'a minute is borne': { [oldest]: '60x10' },
        'the store did not tell': { [oldest]: 'NaN NaN NaN NaN NaN' },
      },
    },
    {
      alert: 'OutboxPiling',
      fires: { [pending]: '501x20' },
      at: '10m',
      says: `${id}: 501 events or more wait to be published`,
      quiet: { 'five hundred are borne': { [pending]: '500x20' } },
    },
    {
      alert: 'PublishFailing',
      fires: { [publishFailures]: '0+1x30' },
      at: '20m',
      labels: { topic },
      says: `${id}: the broker keeps refusing events of ${topic}`,
      quiet: { 'it refused some once': { [publishFailures]: '0 7 7x30' } },
    },
  ];
};
