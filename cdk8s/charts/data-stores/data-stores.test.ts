import { apps } from '@eshop/topology';
import { App, Testing } from 'cdk8s';
import { expect, it } from 'vitest';
import { componentsOf, readComponents } from '../../constructs/components.ts';
import { podLabels } from '../../constructs/labels.ts';
import { local } from '../../environments/local.ts';
import { DataStoresChart } from './data-stores.ts';

const env = local({ version: 'v1', ingressClass: 'traefik' });

/** The chart when `pubsub` is the one of this folder. */
const chartWith = (broker: 'redis' | 'rabbitmq' | 'gcp-pubsub') => {
  const isBroker = ({ resource }: { resource: { metadata: { name: string } } }) => resource.metadata.name === 'pubsub';
  const otherComponents = readComponents('local').handWritten.filter((each) => !isBroker(each));
  const chosenBroker = readComponents(`brokers/${broker}`).handWritten.filter(isBroker);
  const components = componentsOf([...otherComponents, ...chosenBroker]);
  return Testing.synth(new DataStoresChart(new App(), 'data-stores', { env, components }));
};

const objectNamed = (objects: ReturnType<typeof chartWith>, kind: string, name: string) =>
  objects.find((object) => object.kind === kind && object.metadata.name === name);

it.each([
  ['redis', []],
  ['rabbitmq', ['rabbitmq']],
  ['gcp-pubsub', ['pubsub-emulator']],
] as const)('of brokers there is the one that the components name: %s', (broker, stores) => {
  const sets = chartWith(broker).filter(({ kind }) => kind === 'StatefulSet');

  const always = ['postgres', 'mysql', 'dynamodb', 's3', 'cognito', 'dapr-redis'];
  expect(sets.map(({ metadata }) => metadata.name)).toEqual([...always, ...stores]);
});

it('lets into a store only those whose app uses it, with its migration, the operators’ Jobs and its backups', () => {
  const { spec } = objectNamed(chartWith('redis'), 'NetworkPolicy', 'mysql');

  const rules: { from: { podSelector: { matchLabels: object } }[]; ports: object[] }[] = spec.ingress;
  const peers = rules.flatMap(({ from }) => from).map(({ podSelector }) => podSelector.matchLabels);
  const owners = apps.filter(({ stores }) => stores.mysql.length > 0);
  expect(peers).toEqual([
    ...owners.flatMap(({ id, kind }) => [podLabels(id, kind), podLabels(id, 'migration')]),
    podLabels('ops', 'job'),
    podLabels('mysql', 'backup'),
  ]);
  for (const { ports } of rules) expect(ports).toEqual([{ port: 3306, protocol: 'TCP' }]);
});

it('gives each database an owner that no other may connect as', () => {
  const { stringData } = objectNamed(chartWith('redis'), 'Secret', 'postgres');

  expect(stringData['databases.sql']).toContain('alter database "order_write" owner to "order_write";');
  expect(stringData['databases.sql']).toContain('revoke all on database "order_write" from public;');
  expect(objectNamed(chartWith('redis'), 'Secret', 'order-stores').stringData.POSTGRES_ORDER_WRITE_URL).toBe(
    'postgres://order_write:local-only-password-of-order_write@postgres:5432/order_write',
  );
});

it('is the same each time, the hash of RabbitMQ’s password included', () => {
  expect(chartWith('rabbitmq')).toEqual(chartWith('rabbitmq'));
});
