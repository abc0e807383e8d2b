import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOutage } from '../src/http/outage.ts';
import { openMysql } from '../src/sql/mysql.ts';
import { openPostgres } from '../src/sql/postgres.ts';
import { emptyDatabase } from './servers.ts';

/** A way to a server on which what comes and goes can vanish, on the connections that there are then. */
const lossyWay = async (upstream: URL) => {
  const ends = new Set<Socket>();
  const server: Server = createServer((near) => {
    const far = connect(Number(upstream.port), upstream.hostname);
    for (const [database, otherDatabase] of [
      [near, far],
      [far, near],
    ] as const) {
      database.on('error', () => undefined);
      database.on('close', () => otherDatabase.destroy());
      database.pipe(otherDatabase);
      ends.add(database);
    }
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const url = new URL(upstream);
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    vanish: () => {
      for (const end of ends) end.unpipe().resume();
    },
    close: () => {
      for (const end of ends) end.destroy();
      server.close();
    },
  };
};

describe.each(['postgres', 'mysql'] as const)('a server of %s that is gone without a word', (kind) => {
  let empty: Awaited<ReturnType<typeof emptyDatabase>>;
  let way: Awaited<ReturnType<typeof lossyWay>>;
  beforeAll(async () => {
    empty = await emptyDatabase(kind);
    way = await lossyWay(new URL(empty.url));
  });
  afterAll(async () => {
    way.close();
    await empty.drop();
  });

  it('is an outage after a while, and the next question goes to a new connection', async () => {
    const options = { max: 1, statementSeconds: 1, onConnectionError: () => undefined };
    const { db, ready, close } = (kind === 'postgres' ? openPostgres : openMysql)(way.url, options);
    await ready();
    way.vanish();
    const error = await sql`select 2`.execute(db).catch((reason: unknown) => reason);
    expect(isOutage(error)).toBe(true);
    await ready();
    await close();
  });

  it('is told from one that has nothing to say', async () => {
    const connectionErrors: Error[] = [];
    const options = {
      max: 1,
      statementSeconds: 1,
      onConnectionError: (error: Error) => void connectionErrors.push(error),
    };
    const { db, close } = (kind === 'postgres' ? openPostgres : openMysql)(empty.url, options);
    await db.transaction().execute(async (trx) => {
      await sql`select 1`.execute(trx);
      await new Promise((resolve) => setTimeout(resolve, 3500));
      await sql`select 1`.execute(trx);
    });
    await close();
    expect(connectionErrors).toEqual([]);
  });
});
