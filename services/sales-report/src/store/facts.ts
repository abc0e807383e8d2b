import type { Sale, SaleFilter } from '@eshop/contracts/sale';
import { sql } from 'kysely';
import { matching } from './matching.ts';
import { toSale } from './sales.ts';
import type { Db } from './tables.ts';

const batch = 2000;

/** Returns the next facts, at most `batch`; the last batch is empty. */
export type NextFacts = () => Promise<Sale[]>;

/**
 * Lets `work` read all facts of a filter, oldest first and in batches, from one snapshot: what is sold meanwhile is not
 * in it. Holds a connection until `work` ends, and no more than one batch in memory.
 */
export const withFacts = <Result>(
  db: Db,
  filter: SaleFilter,
  work: (next: NextFacts) => Promise<Result>,
): Promise<Result> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((trx) => {
      let lastSale: Sale | undefined;
      const next = async () => {
        const last = lastSale;
        const rows = await trx
          .selectFrom('sales')
          .selectAll()
          .where((eb) => matching(eb, filter))
          .$if(last !== undefined, (q) =>
            q.where(sql<boolean>`(sold_at, id) > (${last?.soldAt}::timestamptz, ${last?.id}::uuid)`),
          )
          .orderBy('sold_at')
          .orderBy('id')
          .limit(batch)
          .execute();
        const facts = rows.map(toSale);
        lastSale = facts.at(-1) ?? lastSale;
        return facts;
      };
      return work(next);
    });
