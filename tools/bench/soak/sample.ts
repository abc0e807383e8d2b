import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { ProcessRecord } from '../../dev/supervisor/records.ts';
import type { Stores } from '../../ops/audit/stores.ts';
import { usageOf } from '../load/processes.ts';

/** What may grow unseen, at one moment. */
export interface Sample {
  /** Minutes since the begin. */
  minute: number;
  /** Resident bytes, by process. */
  memory: Readonly<Record<string, number>>;
  /** Open files and sockets, by process. */
  files: Readonly<Record<string, number>>;
  /** Open sessions of PostgreSQL and of MySQL. */
  sessions: Readonly<Record<string, number>>;
  /** Events that wait in the outboxes, and how old the oldest is in seconds. */
  outbox: { pending: number; oldestSeconds: number };
  deadLetters: number;
  /** Bytes below the data folder. */
  disk: number;
}

interface Where {
  records: readonly ProcessRecord[];
  stores: Stores;
  dataDir: string;
}

export const takeSample = async ({ records, stores, dataDir }: Where, minute: number): Promise<Sample> => {
  const outboxes = await Promise.all(Object.values(stores.outboxes).map((outbox) => outbox.pending()));
  return {
    minute,
    memory: Object.fromEntries([...usageOf(records)].map(([name, { bytes }]) => [name, bytes])),
    files: Object.fromEntries(records.flatMap(({ name, pid }) => openFiles(name, pid))),
    sessions: await sessionsOf(stores),
    outbox: {
      pending: outboxes.reduce((sum, { pending }) => sum + pending, 0),
      oldestSeconds: Math.max(...outboxes.map(({ oldestAgeSeconds }) => oldestAgeSeconds)),
    },
    deadLetters: await countDeadLetters(stores),
    disk: bytesBelow(dataDir),
  };
};

const openFiles = (name: string, pid: number): (readonly [string, number])[] => {
  try {
    return [[name, readdirSync(`/proc/${pid}/fd`).length]];
  } catch {
    return []; // it has ended meanwhile
  }
};

const sessionsOf = async ({ write, payment }: Stores) => {
  const postgres = await sql<{ count: number }>`select count(*) from pg_stat_activity`.execute(write);
  const mysql = await sql<{ count: number }>`select count(*) as count from information_schema.processlist`.execute(
    payment,
  );
  return { PostgreSQL: Number(postgres.rows[0]?.count), MySQL: Number(mysql.rows[0]?.count) };
};

const countDeadLetters = async ({ deadLetters }: Stores): Promise<number> => {
  const pages = await Promise.all(Object.values(deadLetters).map((store) => store.list({ limit: 1, count: true })));
  return pages.reduce((sum, { total = 0 }) => sum + total, 0);
};

const bytesBelow = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + bytesOf(join(parentPath, name)), 0);

const bytesOf = (file: string): number => {
  try {
    return statSync(file).blocks * 512;
  } catch {
    return 0; // it was removed meanwhile
  }
};
