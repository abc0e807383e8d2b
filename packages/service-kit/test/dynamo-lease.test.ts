import { afterAll, beforeAll, expect, it } from 'vitest';
import { dynamoOutbox, leaseMs } from '../src/outbox/dynamo-outbox.ts';
import { withDynamoOutbox } from '../src/outbox/dynamo-transact.ts';
import { idsOf, quantityUpdated } from './events.ts';
import { takesAll } from './outboxes.ts';
import { kitTable } from './servers.ts';

let fixture: Awaited<ReturnType<typeof kitTable>>;
beforeAll(async () => {
  fixture = await kitTable();
});
afterAll(() => fixture.close());

it('another relay takes over what a dead one had leased, when the lease has run out and not before', async () => {
  const { client, table } = fixture;
  const event = quantityUpdated();
  await withDynamoOutbox(client, table, { wake: () => undefined })([], [event]);
  const failedRelay = dynamoOutbox(client, table).relayBatch(10, async () => {
    throw new Error('the process ended');
  });
  await expect(failedRelay).rejects.toThrow('the process ended');
  const broker = takesAll();
  const relayAt = (ms: number) => dynamoOutbox(client, table, () => Date.now() + ms).relayBatch(10, broker.publish);
  expect(await relayAt(leaseMs - 5000)).toBe(0);
  expect(await relayAt(leaseMs + 1000)).toBe(1);
  expect(broker.taken).toEqual(idsOf([event]));
});

it('writes no event when what makes it true is refused, and wakes nobody', async () => {
  const { client, table } = fixture;
  let wakes = 0;
  const write = withDynamoOutbox(client, table, { wake: () => void wakes++ });
  const Item = { pk: 'product#1', sk: 'product' };
  const create = { Put: { TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' } };
  await write([create], []);
  await expect(write([create], [quantityUpdated()])).rejects.toMatchObject({ name: 'TransactionCanceledException' });
  expect(wakes).toBe(0);
  expect(await dynamoOutbox(client, table).relayBatch(10, takesAll().publish)).toBe(0);
});
