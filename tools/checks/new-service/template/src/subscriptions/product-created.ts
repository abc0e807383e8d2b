import { on, repeated } from '@eshop/service-kit/events/subscription';
import { markProcessed } from '@eshop/service-kit/inbox/inbox';
import { inTransaction } from '@eshop/service-kit/sql/transaction';
import type { Db } from '../store/tables.consumer.ts';
import { recordEvent } from '../use-cases/record-event.ts';

/** Records each event once. */
export const onProductCreated = (db: Db) =>
  on('product-created', (event) =>
    inTransaction(db, async (trx) => {
      if (!(await markProcessed(trx, event.eventId, 'product-created'))) return repeated;
      await recordEvent(trx, 'product-created', event);
      return undefined;
    }),
  );
