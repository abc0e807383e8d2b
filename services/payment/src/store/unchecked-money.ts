import type { Transact } from '@eshop/service-kit/outbox/transact';
import { type Kysely, sql } from 'kysely';
import { apply, locked } from './payment-row.ts';
import type { PaymentDb } from './tables.ts';

const batch = 20;

/** What the customer and the desk read as the reason. */
const note = (days: number) => `Closed after ${days} days without a check. If you paid, contact the shop.`;

/**
 * Closes a batch of payments that waited for days for somebody to check their money, the oldest first, and returns how many.
 * Each is closed in a transaction of its own, with its event; a decision, or another replica, that came first wins.
 */
export const closeUnchecked =
  (db: Kysely<PaymentDb>, transact: Transact<PaymentDb>, days: number) => async (): Promise<number> => {
    // A restored payment may not have the time of its last change.
    const lastChange = sql<Date>`coalesce(changed_at, created_at)`;
    const rows = await db
      .selectFrom('payments')
      .select('id')
      .where('status', '=', 'TO_BE_CHECKED')
      .where(lastChange, '<', sql<Date>`now(3) - interval ${Math.round(days * 86_400)} second`)
      .orderBy(lastChange)
      .limit(batch)
      .execute();
    let count = 0;
    for (const { id } of rows) {
      const changedRow = await transact(async (trx, emit) => {
        const payment = await locked(trx, 'id', id);
        return apply(trx, emit, payment, { action: 'closeUnchecked', by: 'system', columns: { reason: note(days) } });
      });
      if (changedRow) count++;
    }
    return count;
  };
