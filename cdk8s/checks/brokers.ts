import type { Examined } from './hand-written.ts';

/** What a setting of a broker must come to, so that no event is lost. */
interface Demand {
  setting: string;
  /** What Dapr makes of it when it is left out (components-contrib 1.18). */
  otherwise?: string;
  holds: (value: string | undefined) => boolean;
  /** What to write, and what happens without. */
  say: string;
}

/** What is wrong with a broker's settings. Of a broker that nothing is known of, that itself. */
export const checkBroker = (broker: Examined): string[] => {
  const demands = brokers[broker.type];
  if (!demands) return [broker.say(`nothing is known of ${broker.type}: ${unknown}`)];
  return [...demands, ...everywhere]
    .filter(({ setting, otherwise, holds }) => !holds(broker.effective(setting) ?? otherwise))
    .map(({ setting, say }) => broker.say(`${setting} ${say}`));
};

const is = (wanted: string) => (value: string | undefined) => value?.toLowerCase() === wanted;
const absent = (value: string | undefined) => !value || value === 'false';
const positive = (value: string | undefined) => value === undefined || goDuration(value) > 0;

const weekInMs = 7 * 24 * 3_600_000;

const redis: Demand[] = [
  {
    setting: 'maxLenApprox',
    holds: absent,
    say: 'must go: a stream cut at a length drops what an app that is down has not read; streamTTL 168h bounds it',
  },
  {
    setting: 'streamTTL',
    holds: (value) => value === undefined || goDuration(value) >= weekInMs,
    say: 'must be 168h or more: events an app has not read for so long are gone, and the outbox keeps its own for a week',
  },
  {
    setting: 'processingTimeout',
    holds: positive,
    say: 'must be above 0, 30s for one: without it what a dead sidecar had in hand never comes again',
  },
  {
    setting: 'redeliverInterval',
    holds: (value) => value === undefined || /^[1-9]\d*$/.test(value),
    say: 'must be milliseconds, "1000" for one: a duration is passed over, and with 0 what a dead sidecar had in hand never comes again',
  },
];

const rabbitmq: Demand[] = [
  {
    setting: 'durable',
    otherwise: 'true',
    holds: is('true'),
    say: 'must be "true": exchanges and queues that are not are gone with a restart of the broker',
  },
  {
    setting: 'deletedWhenUnused',
    otherwise: 'true',
    holds: is('false'),
    say: 'must be "false": else a queue is deleted with its last consumer, and with it all that waits',
  },
  { setting: 'deliveryMode', holds: is('2'), say: 'must be "2": messages of another mode are in memory alone' },
  {
    setting: 'publisherConfirm',
    holds: is('true'),
    say: 'must be "true": else a publish succeeds before the broker has the event',
  },
  {
    setting: 'requeueInFailure',
    holds: is('true'),
    say: 'must be "true": else an event whose dead letter could not be written is dropped',
  },
  { setting: 'autoAck', holds: absent, say: 'must go: an event would be gone as soon as it is sent to a sidecar' },
  {
    setting: 'prefetchCount',
    holds: (value) => Number(value) > 0,
    say: 'must be above 0, "50" for one: without a bound a sidecar is sent all there is',
  },
  {
    setting: 'maxLen',
    holds: absent,
    say: 'must go: a full queue drops its oldest events',
  },
  { setting: 'maxLenBytes', holds: absent, say: 'must go: a full queue drops its oldest events' },
  { setting: 'ttlInSeconds', holds: absent, say: 'must go: what an app that is down has not read would expire' },
  {
    setting: 'exchangeKind',
    otherwise: 'fanout',
    holds: is('fanout'),
    say: 'must be fanout: the subscriptions have no routing keys, so their queues would stay empty',
  },
  { setting: 'queueName', holds: absent, say: 'must go: apps would take each other’s events from one queue' },
  { setting: 'enableDeadLetter', holds: absent, say: 'must go: dead letters go by the subscriptions, not the broker' },
];

const pubsub: Demand[] = [
  {
    setting: 'disableEntityManagement',
    holds: is('true'),
    say: 'must be "true": Dapr’s own management leaves out subscriptions to topics published to before, and what is published meanwhile is lost',
  },
  { setting: 'deadLetterTopic', holds: absent, say: 'must go: dead letters go by the subscriptions, not the broker' },
];

const kafka: Demand[] = [
  {
    setting: 'initialOffset',
    otherwise: 'newest',
    holds: is('oldest'),
    say: 'must be oldest: else an app misses what was published before it came up the first time',
  },
  { setting: 'consumerGroup', holds: absent, say: 'must go: apps of one group take each other’s events' },
];

/** Dapr gives each app its own by default. */
const everywhere: Demand[] = [
  { setting: 'consumerID', holds: absent, say: 'must go: apps of one consumer take each other’s events' },
];

const brokers: Readonly<Record<string, readonly Demand[]>> = {
  'pubsub.redis': redis,
  'pubsub.rabbitmq': rabbitmq,
  'pubsub.gcp.pubsub': pubsub,
  'pubsub.kafka': kafka,
};

const unknown = `say in cdk8s/checks/brokers.ts what keeps its events from being lost, or take one of ${Object.keys(brokers).join(', ')}`;

const unitsInMs: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/**
 * Milliseconds of a duration as Go writes it, e.g. `1h30m`; of a bare number Dapr makes milliseconds. NaN of anything
 * else.
 */
const goDuration = (text: string): number => {
  if (/^\d+$/.test(text)) return Number(text);
  if (!/^(\d+(\.\d+)?(ms|s|m|h))+$/.test(text)) return Number.NaN;
  const parts = [...text.matchAll(/([\d.]+)(ms|s|m|h)/g)];
  return parts.reduce((sum, [, amount, unit = '']) => sum + Number(amount) * (unitsInMs[unit] ?? Number.NaN), 0);
};
