import type { Components } from '../constructs/components.ts';
import type { Environment } from '../environments/environment.ts';
import { checkBroker } from './brokers.ts';
import { checkForCloud } from './cloud-components.ts';
import { type Examined, examine, fileName } from './hand-written.ts';
import { checkResiliency } from './resiliency.ts';
import { checkScopes, checkTopicScopes } from './scopes.ts';
import { checkSources } from './sources.ts';

/**
 * What is wrong with an environment's hand-written Dapr resources: a sentence for each thing that would lose events,
 * leave an app without what it needs or let a secret out, saying what to change and where. Empty when all is well.
 */
export const checkComponents = ({ handWritten }: Pick<Components, 'handWritten'>, env: Environment): string[] => {
  const components = handWritten
    .filter(({ resource }) => resource.kind === 'Component')
    .map((each) => examine(each, env));
  return [
    ...strangers(handWritten),
    ...missing(components),
    ...twice(components),
    ...checkResiliency(handWritten),
    ...components.flatMap((component) => [
      ...inMemory(component),
      ...checkSources(component, env),
      ...checkForCloud(component, env),
      ...(isBroker(component) ? checkBrokerWhole(component) : []),
      ...(isStateStore(component) ? checkScopes(component, ({ state }) => state) : []),
    ]),
  ];
};

const isBroker = ({ type }: Examined) => type.startsWith('pubsub.');
const isStateStore = ({ type }: Examined) => type.startsWith('state.');
const isInMemory = ({ type }: Examined) => type.includes('in-memory');

const checkBrokerWhole = (broker: Examined) => [
  ...(isInMemory(broker) ? [] : checkBroker(broker)),
  ...checkScopes(broker, ({ publishes, subscribes }) => publishes.length + subscribes.length > 0),
  ...checkTopicScopes(broker),
];

const inMemory = (component: Examined) =>
  isInMemory(component)
    ? [component.say(`${component.type} keeps everything in one sidecar’s memory: take a broker or store of its own`)]
    : [];

const strangers = (handWritten: Components['handWritten']) =>
  handWritten
    .filter(({ resource: { kind } }) => kind !== 'Component' && kind !== 'Resiliency')
    .map(
      ({ file, resource: { kind, metadata } }) =>
        `${fileName(file)}: ${kind} ${metadata.name}: only Components and the Resiliency stand here; delete it, for what else there is follows from packages/topology`,
    );

const missing = (components: readonly Examined[]) => [
  ...(components.some((each) => each.name === 'pubsub' && isBroker(each))
    ? []
    : ['No component pubsub of a type pubsub.*: copy a pubsub.yaml out of dapr-components/brokers']),
  ...(components.some((each) => each.name === 'statestore' && isStateStore(each))
    ? []
    : ['No component statestore of a type state.*: copy dapr-components/local/statestore.yaml']),
];

const twice = (components: readonly Examined[]) =>
  components
    .filter(({ name }, index) => components.findIndex((each) => each.name === name) < index)
    .map(({ say }) => say('there is another of this name: sidecars would take one of the two; delete one'));
