import { on, repeated } from '@eshop/service-kit/events/subscription';
import { takeOnce } from '@eshop/service-kit/inbox/inbox';
import type { Transact } from '@eshop/service-kit/outbox/transact';
import { lockProducts } from '../store/levels.ts';
import { moved } from '../store/stock.ts';
import type { WarehouseDb } from '../store/tables.ts';

/** Units that can be sold again go back into the stock of the warehouses that they came from. */
export const onOrderReturned = (transact: Transact<WarehouseDb>) =>
  on('order-returned', async ({ eventId, orderId, returned, by }) => {
    const restocked = returned.filter(({ restock }) => restock);
    if (restocked.length === 0) return undefined;
    return transact(async (trx, emit) => {
      if (!(await takeOnce(trx, eventId, 'order-returned'))) return repeated;
      const locked = await lockProducts(
        trx,
        restocked.map(({ productId }) => productId),
      );
      const moves = restocked.map(({ productId, warehouseId, quantity }) => ({
        kind: 'return' as const,
        productId,
        warehouseId,
        quantity,
        orderId,
        by,
        note: '',
      }));
      await moved(trx, emit, locked, moves);
      return undefined;
    });
  });
