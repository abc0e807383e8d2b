import { appOf, callersOf } from '@eshop/topology';
import { describe, expect, it } from 'vitest';
import { checkCalls, checkJobs, checkSubscriptions, checkUploads } from './check-topology.ts';
import { on } from './events/subscription.ts';

const warehouse = appOf('warehouse');
const calledOperations = callersOf('warehouse')
  .flatMap(({ operations }) => operations)
  .map((operation) => {
    const [verb = '', path = ''] = operation.split(' ');
    return { verb, path };
  });
const allocations = ({ path }: { path: string }) => path === '/internal/allocations';

describe('a service that starts', () => {
  it('has a route for every call that the topology permits', () => {
    expect(() => checkCalls(warehouse, calledOperations)).not.toThrow();
    expect(() =>
      checkCalls(
        warehouse,
        calledOperations.filter((route) => !allocations(route)),
      ),
    ).toThrow('no route for POST /internal/allocations');
  });

  it('has no internal route that nobody may call', () => {
    expect(() => checkCalls(warehouse, [...calledOperations, { verb: 'GET', path: '/internal/secrets' }])).toThrow(
      'apps.ts calls GET /internal/secrets of warehouse',
    );
  });

  it('receives files exactly when the topology says so', () => {
    const upload = { field: 'file', maxBytes: 1 };
    expect(() => checkUploads(warehouse, [{ upload }, {}])).not.toThrow();
    expect(() => checkUploads(warehouse, [{}])).toThrow(
      'warehouse in packages/topology/src/apps.ts must say uploads: false',
    );
    expect(() => checkUploads(appOf('order'), [{ upload }])).toThrow(
      'order in packages/topology/src/apps.ts must say uploads: true',
    );
  });

  it('takes the topics of the topology, no more and no less', () => {
    const handlers = warehouse.subscribes.map((topic) => on(topic, async () => undefined));
    expect(() => checkSubscriptions(warehouse, handlers)).not.toThrow();
    expect(() => checkSubscriptions(warehouse, handlers.slice(1))).toThrow(
      `services/warehouse/src/app.ts has no subscription to ${warehouse.subscribes[0]}`,
    );
    expect(() => checkSubscriptions(warehouse, [...handlers, on('sale-created', async () => undefined)])).toThrow(
      'warehouse in packages/topology/src/apps.ts lacks sale-created under subscribes',
    );
    expect(() => checkSubscriptions(warehouse, [...handlers, ...handlers])).toThrow('consumes a topic twice');
  });

  it('runs the jobs of the topology, no more and no less', () => {
    const order = appOf('order');
    const names = Object.keys(order.schedule);
    expect(() => checkJobs(order, names)).not.toThrow();
    expect(() => checkJobs(order, names.slice(1))).toThrow(`services/order/src/app.ts has no job ${names[0]}`);
    expect(() => checkJobs(order, [...names, 'clean-up'])).toThrow('lacks clean-up under schedule');
  });
});
