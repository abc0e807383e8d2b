import { appOf, callersOf } from '@eshop/topology';
import { describe, expect, it } from 'vitest';
import { checkCalls, checkSubscriptions, checkUploads } from './check-topology.ts';
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
      'lets nobody call GET /internal/secrets',
    );
  });

  it('receives files exactly when the topology says so', () => {
    const upload = { field: 'file', maxBytes: 1 };
    expect(() => checkUploads(warehouse, [{ upload }, {}])).not.toThrow();
    expect(() => checkUploads(warehouse, [{}])).toThrow('uploads of warehouse');
    expect(() => checkUploads(appOf('order'), [{ upload }])).toThrow('uploads of order');
  });

  it('takes the topics of the topology, no more and no less', () => {
    const handlers = warehouse.subscribes.map((topic) => on(topic, async () => undefined));
    expect(() => checkSubscriptions(warehouse, handlers)).not.toThrow();
    expect(() => checkSubscriptions(warehouse, handlers.slice(1))).toThrow('warehouse takes');
    expect(() => checkSubscriptions(warehouse, [...handlers, on('sale-created', async () => undefined)])).toThrow(
      'sale-created',
    );
  });
});
