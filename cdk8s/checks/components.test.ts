import { apps } from '@eshop/topology';
import { describe, expect, it, test } from 'vitest';
import { componentsOf, readComponents } from '../constructs/components.ts';
import type { Environment } from '../environments/environment.ts';
import { environments } from '../environments/environments.ts';
import { checkComponents } from './components.ts';

const settings = { version: 'test', ingressClass: 'traefik' };
const local = environments.local(settings);
const gke = environments.gke(settings);

type Shared = ReturnType<typeof readComponents>['handWritten'][number];
type Metadata = { name: string; value?: unknown; envRef?: string; secretKeyRef?: { name: string; key: string } }[];

const resiliency = (retry: object): Shared => ({
  file: 'dapr-components/resiliency.yaml',
  resource: {
    apiVersion: 'dapr.io/v1alpha1',
    kind: 'Resiliency',
    metadata: { name: 'shop' },
    spec: {
      policies: { retries: { event: retry } },
      targets: { components: { pubsub: { inbound: { retry: 'event' } } } },
    },
  },
});
const forEver = resiliency({ policy: 'constant', duration: '2s', maxRetries: -1 });

const component = (name: string, type: string, metadata: Metadata = [], more: object = {}): Shared => ({
  file: `dapr-components/local/${name}.yaml`,
  resource: {
    apiVersion: 'dapr.io/v1alpha1',
    kind: 'Component',
    metadata: { name },
    spec: { type, metadata },
    ...more,
  },
});

const statestore = component('statestore', 'state.redis');
const redis = (...metadata: Metadata) => component('pubsub', 'pubsub.redis', metadata);
const set = (values: Record<string, unknown>) => Object.entries(values).map(([name, value]) => ({ name, value }));

const safeRabbit = {
  deletedWhenUnused: 'false',
  deliveryMode: 2,
  publisherConfirm: true,
  requeueInFailure: 'true',
  prefetchCount: '50',
};
const rabbit = (changed: Record<string, unknown>) =>
  component('pubsub', 'pubsub.rabbitmq', set({ ...safeRabbit, ...changed }));

const safePubSub = { projectId: 'eshop-production', disableEntityManagement: 'true' };
const pubSub = (changed: Record<string, unknown>) =>
  component('pubsub', 'pubsub.gcp.pubsub', set({ ...safePubSub, ...changed }));
const kafka = (values: Record<string, unknown>) => component('pubsub', 'pubsub.kafka', set(values));

/** The ids of apps, as refusals list them. */
const idsOf = (chosen: readonly { id: string }[]) => chosen.map(({ id }) => id).join(', ');
const otherBrokerUsers = apps.filter(
  ({ id, publishes, subscribes }) => id !== 'order' && publishes.length + subscribes.length > 0,
);
const otherStateUsers = apps.filter(({ id, state }) => id !== 'order' && state);

const check = (handWritten: Shared[], env: Environment = local) => checkComponents(componentsOf(handWritten), env);
const checkBroker = (broker: Shared, env?: Environment) => check([forEver, statestore, broker], env);

describe.each(Object.entries(environments))('what stands in the repository for %s', (_, environment) => {
  it('is not refused', () => {
    const env = environment(settings);

    expect(checkComponents(readComponents(env.components), env)).toEqual([]);
  });
});

test.each([
  ['redis', redis()],
  ['rabbitmq', rabbit({})],
  ['gcp pubsub', pubSub({})],
  ['kafka', kafka({ initialOffset: 'oldest' })],
])('%s with safe settings is not refused', (_, broker) => {
  expect(checkBroker(broker)).toEqual([]);
});

test.each<[string, Shared, RegExp, Environment?]>([
  ['a stream cut at a length', redis(...set({ maxLenApprox: '1000' })), /maxLenApprox must go/],
  ['a stream shorter than a week', redis(...set({ streamTTL: '24h' })), /streamTTL must be 168h or more/],
  ['no second delivery', redis(...set({ processingTimeout: '0' })), /processingTimeout must be above 0/],
  ['no search for unfinished events', redis(...set({ redeliverInterval: '0' })), /redeliverInterval must be milli/],
  ['a search as seldom as Dapr’s own', redis(...set({ redeliverInterval: '1s' })), /redeliverInterval must be milli/],
  ['a consumer for all apps', redis(...set({ consumerID: 'eshop' })), /consumerID must go/],
  ['queues that are not durable', rabbit({ durable: false }), /durable must be "true"/],
  ['queues deleted with their consumer', rabbit({ deletedWhenUnused: undefined }), /deletedWhenUnused must be "false"/],
  ['messages in memory', rabbit({ deliveryMode: 1 }), /deliveryMode must be "2"/],
  ['publishing without confirmation', rabbit({ publisherConfirm: undefined }), /publisherConfirm must be "true"/],
  ['failed events that are dropped', rabbit({ requeueInFailure: 'false' }), /requeueInFailure must be "true"/],
  ['no bound of what is in hand', rabbit({ prefetchCount: 0 }), /prefetchCount must be above 0/],
  ['acknowledging by itself', rabbit({ autoAck: 'true' }), /autoAck must go/],
  ['queues of a bounded length', rabbit({ maxLen: '1000' }), /maxLen must go/],
  ['events that expire', rabbit({ ttlInSeconds: 60 }), /ttlInSeconds must go/],
  ['another kind of exchange', rabbit({ exchangeKind: 'topic' }), /exchangeKind must be fanout/],
  ['one queue for all apps', rabbit({ queueName: 'eshop' }), /queueName must go/],
  ['dead letters of the broker’s own', rabbit({ enableDeadLetter: 'true' }), /enableDeadLetter must go/],
  ['entity management', pubSub({ disableEntityManagement: 'false' }), /disableEntityManagement must be "true"/],
  ['Google’s dead letters', pubSub({ deadLetterTopic: 'dead' }), /deadLetterTopic must go/],
  ['a consumer that begins at the end', kafka({}), /initialOffset must be oldest/],
  ['one group for all apps', kafka({ initialOffset: 'oldest', consumerGroup: 'eshop' }), /consumerGroup must go/],
  ['an unknown broker', component('pubsub', 'pubsub.mqtt3'), /nothing is known of pubsub.mqtt3/],
  ['a broker in memory', component('pubsub', 'pubsub.in-memory'), /keeps everything in one sidecar’s memory/],
  [
    'a topic that is not allowed',
    redis(...set({ allowedTopics: 'order-created' })),
    /allowedTopics keeps product-created/,
  ],
  [
    'a topic that an app may not publish',
    redis(...set({ publishingScopes: 'payment=' })),
    /publishingScopes keeps payment-updated, .* from payment/,
  ],
  [
    'a topic that an app may not take',
    redis(...set({ subscriptionScopes: 'product=product-quantity-updated' })),
    /subscriptionScopes keeps product-product-quantity-updated-dead from product/,
  ],
  [
    'an app that is shut out',
    component('pubsub', 'pubsub.redis', [], { scopes: ['order'] }),
    new RegExp(`scopes leave out ${idsOf(otherBrokerUsers)}:`),
  ],
  [
    'a variable that nobody sets',
    redis({ name: 'redisHost', envRef: 'REDIS' }),
    /redisHost takes REDIS, which local does not set/,
  ],
  [
    'a secret of no store',
    redis({ name: 'redisPassword', secretKeyRef: { name: 'a', key: 'b' } }),
    /write auth: { secretStore: kubernetes }/,
  ],
  ['a password in the open', redis(...set({ redisPassword: 'hunter2' })), /redisPassword stands in the open/, gke],
  ['the emulator', pubSub({ endpoint: 'localhost:8085' }), /endpoint must go/, gke],
  [
    'another project',
    pubSub({ projectId: 'eshop-staging' }),
    /projectId is eshop-staging, but this environment’s is eshop-production/,
    gke,
  ],
  ['a key of Google’s', pubSub({ privateKeyId: 'abc' }), /privateKeyId must go/, gke],
])('%s is refused', (_, broker, sentence, env) => {
  const refusals = checkBroker(broker, env).join('\n');

  expect(refusals).toMatch(sentence);
  expect(refusals).toMatch(/^dapr-components\/local\/pubsub.yaml: component pubsub: /);
});

test.each<[string, Shared[], RegExp]>([
  ['no broker', [forEver, statestore], /No component pubsub/],
  ['no state store', [forEver, redis()], /No component statestore/],
  [
    'a state store in memory',
    [forEver, redis(), component('statestore', 'state.in-memory')],
    /component statestore: state.in-memory/,
  ],
  [
    'a state store that a site may not load',
    [forEver, redis(), component('statestore', 'state.redis', [], { scopes: ['order'] })],
    new RegExp(`component statestore: its scopes leave out ${idsOf(otherStateUsers)}:`),
  ],
  ['two components of one name', [forEver, statestore, redis(), redis()], /another of this name/],
  [
    'what is generated',
    [forEver, statestore, redis(), { ...redis(), resource: { ...redis().resource, kind: 'Subscription' } }],
    /Subscription pubsub: only Components/,
  ],
  ['no retries', [statestore, redis()], /No Resiliency/],
  ['retries that end', [statestore, redis(), resiliency({ policy: 'constant', maxRetries: 10 })], /maxRetries -1/],
  [
    'retries that end by themselves',
    [statestore, redis(), resiliency({ policy: 'exponential', maxRetries: -1 })],
    /policy constant/,
  ],
  ['retries that share a file', [forEver, { ...statestore, file: forEver.file }, redis()], /needs a file of its own/],
])('%s is refused', (_, handWritten, sentence) => {
  expect(check(handWritten).join('\n')).toMatch(sentence);
});
