import { on, repeated } from '@eshop/service-kit/events/subscription';
import { takeOnce } from '@eshop/service-kit/inbox/inbox';
import { inTransaction } from '@eshop/service-kit/sql/transaction';
import type { Db } from '../store/tables.consumer.ts';
import { recordEvent } from '../use-cases/record-event.ts';

/** Records each event once. */
export const onProductCreated = (db: Db) =>
  on('product-created', (event) =>
    inTransaction(db, async (trx) => {
      if (!(await takeOnce(trx, event.eventId, 'product-created'))) return repeated;
      await recordEvent(trx, 'product-created', event);
      return undefined;
    }),
  );
