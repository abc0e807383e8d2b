import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { z } from 'zod';
import { type Finding, finding, pageSize } from './finding.ts';
import type { Stores } from './stores.ts';

/**
 * A line of a client's record of what it was told: an order it got, in a state it was shown; or one it was refused for
 * good, by the user and key it asked with.
 */
const Line = z.discriminatedUnion('told', [
  z.object({ told: z.literal('order'), orderId: z.uuid(), status: z.string() }),
  z.object({ told: z.literal('refused'), userId: z.string(), key: z.string() }),
]);
export type LedgerLine = z.infer<typeof Line>;

/** Reads a ledger: one JSON object a line. Throws on a line that is none. */
export const readLedger = (file: string): LedgerLine[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => Line.parse(JSON.parse(line)));

/** Nothing acknowledged is missing, nothing refused exists. */
export const auditLedger = async (stores: Stores, ledger: readonly LedgerLine[]): Promise<Finding[]> => {
  const findings: Finding[] = [];
  for (let at = 0; at < ledger.length; at += pageSize) {
    const page = ledger.slice(at, at + pageSize);
    findings.push(...(await auditAcknowledged(stores, page)), ...(await auditRefused(stores, page)));
  }
  return findings;
};

const auditAcknowledged = async ({ write }: Stores, page: readonly LedgerLine[]): Promise<Finding[]> => {
  const orderLines = page.filter((line) => line.told === 'order');
  if (orderLines.length === 0) return [];
  const { rows } = await sql<{ id: string; timeline: { status: string }[] }>`
    select id, timeline from orders where id in (${sql.join(orderLines.map(({ orderId }) => orderId))})`.execute(write);
  const states = new Map(rows.map(({ id, timeline }) => [id, timeline.map(({ status }) => status)]));
  return orderLines
    .filter(({ orderId, status }) => !states.get(orderId)?.includes(status))
    .map(({ orderId, status }) =>
      finding(
        'ledger',
        `a client was shown order ${orderId} as ${status}; it went through ${states.get(orderId) ?? 'nothing'}`,
      ),
    );
};

const auditRefused = async ({ write }: Stores, page: readonly LedgerLine[]): Promise<Finding[]> => {
  const refusalLines = page.filter((line) => line.told === 'refused');
  if (refusalLines.length === 0) return [];
  const pairs = refusalLines.map(({ userId, key }) => sql`(${userId}, ${key})`);
  const { rows } = await sql<{ id: string }>`
    select id from orders where (user_id, idempotency_key) in (${sql.join(pairs)})`.execute(write);
  return rows.map(({ id }) => finding('ledger', `order ${id} exists, though its buyer was refused`));
};
