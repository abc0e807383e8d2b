import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dynamoOutbox } from '../src/outbox/dynamo-outbox.ts';
import { withDynamoOutbox } from '../src/outbox/dynamo-transact.ts';
import { quantityUpdated } from './events.ts';
import { takesAll } from './outboxes.ts';
import { kitTable } from './servers.ts';

let fixture: Awaited<ReturnType<typeof kitTable>>;
beforeAll(async () => {
  fixture = await kitTable();
});
afterAll(() => fixture.close());

/** Counts how many calls of a client are under way at most. */
const countCalls = ({ middlewareStack }: DynamoDBDocumentClient) => {
  const calls = { underWay: 0, most: 0 };
  middlewareStack.add((next) => async (args) => {
    calls.most = Math.max(calls.most, ++calls.underWay);
    try {
      return await next(args);
    } finally {
      calls.underWay--;
    }
  });
  return calls;
};

it('republishes the events of a large import with a bounded number of calls at once, and counts each', {
  timeout: 120_000,
}, async () => {
  const { client, table } = fixture;
  const count = 1500;
  const write = withDynamoOutbox(client, table, { wake: () => undefined });
  const startTime = new Date();
  for (let at = 0; at < count; at += 100)
    await write(
      [],
      Array.from({ length: 100 }, () => quantityUpdated()),
    );
  const outbox = dynamoOutbox(client, table);
  const drain = async () => {
    const broker = takesAll();
    while ((await outbox.relayBatch(100, broker.publish)) > 0);
    return new Set(broker.taken);
  };
  expect((await drain()).size).toBe(count);

  const calls = countCalls(client);
  expect(await outbox.resend(startTime)).toBe(count);
  expect((await drain()).size).toBe(count);
  expect(calls.most).toBeLessThanOrEqual(25);
});
