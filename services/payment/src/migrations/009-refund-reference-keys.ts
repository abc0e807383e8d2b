import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';

interface Refund {
  payment_id: string;
  version: number;
  reference: string;
}

const batch = 500;

/**
 * Compares references of refunds by their letters and digits alone. Where two of them become the same, the later one keeps
 * its key: both were recorded, and neither can be used again. May run again.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  let last = { payment_id: '', version: -1 };
  for (;;) {
    const { rows } = await sql<Refund>`
      select payment_id, version, reference from refunds
      where version > 0 and (payment_id > ${last.payment_id}
        or (payment_id = ${last.payment_id} and version > ${last.version}))
      order by payment_id, version limit ${batch}`.execute(db);
    for (const { payment_id, version, reference } of rows) {
      await sql`
        update ignore refunds set reference_key = ${keyOf(reference)}
        where payment_id = ${payment_id} and version = ${version}`.execute(db);
    }
    const end = rows.at(-1);
    if (!end) return;
    last = end;
  }
};

const keyOf = (reference: string): string => {
  const foldedReference = reference.normalize('NFKC').toLowerCase();
  const significant = foldedReference.replace(/[^\p{L}\p{M}\p{N}]/gu, '') || foldedReference.trim();
  return createHash('sha256').update(significant).digest('hex');
};
