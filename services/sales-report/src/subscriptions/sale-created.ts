import { noEffect, on, repeated } from '@eshop/service-kit/events/subscription';
import { markProcessed } from '@eshop/service-kit/inbox/inbox';
import { inTransaction } from '@eshop/service-kit/sql/transaction';
import type { Db } from '../store/tables.ts';
import type { PreparePartitions } from '../use-cases/prepare-partitions.ts';
import { recordSale } from '../use-cases/record-sale.ts';

interface Deps {
  db: Db;
  partitions: Pick<PreparePartitions, 'forSale'>;
}

/** Records the facts of a sale once. Four round trips. */
export const onSaleCreated = ({ db, partitions }: Deps) =>
  on('sale-created', async (event) => {
    if (event.facts.length === 0) return noEffect;
    await partitions.forSale(new Date(event.soldAt));
    return inTransaction(db, async (trx) => {
      if (!(await markProcessed(trx, event.eventId, 'sale-created'))) return repeated;
      await recordSale(trx, event);
      return undefined;
    });
  });
