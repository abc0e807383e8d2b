import type { OutgoingEvent } from '@eshop/contracts/events';
import { addToOutbox } from '../src/outbox/add-to-outbox.ts';
import { dynamoOutbox } from '../src/outbox/dynamo-outbox.ts';
import { withDynamoOutbox } from '../src/outbox/dynamo-transact.ts';
import type { OutboxStore, PublishRows } from '../src/outbox/outbox.ts';
import { sqlOutbox } from '../src/outbox/sql-outbox.ts';
import { kitDatabase, kitTable, type Server } from './servers.ts';

/** An outbox on a real server, and how a service writes to it. */
export interface TestOutbox {
  outbox: OutboxStore;
  emit(...events: OutgoingEvent[]): Promise<void>;
  drop(): Promise<void>;
}

const sqlServer = async (server: Server): Promise<TestOutbox> => {
  const { db, drop } = await kitDatabase(server);
  return { outbox: sqlOutbox(db), emit: (...events) => addToOutbox(db, events), drop };
};

const dynamoServer = async (): Promise<TestOutbox> => {
  const { client, table, close } = await kitTable();
  const write = withDynamoOutbox(client, table, { wake: () => undefined });
  return {
    outbox: dynamoOutbox(client, table),
    emit: async (...events) => {
      for (let i = 0; i < events.length; i += 100) await write([], events.slice(i, i + 100));
    },
    drop: close,
  };
};

export const outboxes: [string, () => Promise<TestOutbox>][] = [
  ['postgres', () => sqlServer('postgres')],
  ['mysql', () => sqlServer('mysql')],
  ['dynamodb', dynamoServer],
];

/** A broker that takes everything and remembers in which order. */
export const takesAll = () => {
  const takenIds: string[] = [];
  const publish: PublishRows = async (rows) => {
    takenIds.push(...rows.map(({ id }) => id));
    return new Set(rows.map(({ id }) => id));
  };
  return { taken: takenIds, publish };
};
