import type { PastDecision } from '../domain/decision.ts';
import type { Db, Trx } from './tables.ts';

/** Returns the decisions on a payment, and the steps that made a refund due. One query. */
export const selectDecisions = async (db: Pick<Db, 'selectFrom'>, paymentId: string): Promise<PastDecision[]> => {
  const rows = await db.selectFrom('payment_decisions').selectAll().where('payment_id', '=', paymentId).execute();
  return rows.map(({ version, action, decided_by, granters, content }) => ({
    version,
    action,
    decidedBy: decided_by,
    granters: granters === null ? [] : JSON.parse(granters),
    content: JSON.parse(content),
  }));
};

/** Inserts a decision, or a step that made a refund due, under the version that it is based on. One query. */
export const insertDecision = async (
  trx: Trx,
  paymentId: string,
  { version, action, decidedBy, granters, content }: PastDecision,
  now: Date,
): Promise<void> => {
  await trx
    .insertInto('payment_decisions')
    .values({
      payment_id: paymentId,
      version,
      action,
      decided_by: decidedBy,
      granters: JSON.stringify(granters),
      content: JSON.stringify(content),
      decided_at: now,
    })
    .execute();
};
