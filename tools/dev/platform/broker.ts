import { readFileSync } from 'node:fs';
import { daprComponent } from '@eshop/topology';
import { parse } from 'yaml';
import { inRepository } from './repository.ts';

/** The brokers that a local run brings up, each a folder of `dapr-components/brokers`, by the component's type. */
const brokerOfType = {
  'pubsub.redis': 'redis',
  'pubsub.rabbitmq': 'rabbitmq',
  'pubsub.gcp.pubsub': 'gcp-pubsub',
} as const;

export type Broker = (typeof brokerOfType)[keyof typeof brokerOfType];
export const brokers: readonly Broker[] = Object.values(brokerOfType);

/** The component's file, and the broker to bring up for it; none for a type that this run knows nothing of. */
export const chooseBroker = (chosen: Broker | undefined): { file: string; broker: Broker | undefined } => {
  const file = inRepository('dapr-components', ...(chosen ? ['brokers', chosen] : ['local']), 'pubsub.yaml');
  const { spec } = daprComponent.parse(parse(readFileSync(file, 'utf8')));
  return { file, broker: isKnown(spec.type) ? brokerOfType[spec.type] : undefined };
};

const isKnown = (type: string): type is keyof typeof brokerOfType => Object.hasOwn(brokerOfType, type);
