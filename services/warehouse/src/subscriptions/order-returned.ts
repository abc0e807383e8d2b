import { noEffect, on, Poison, repeated } from '@eshop/service-kit/events/subscription';
import type { Transact } from '@eshop/service-kit/outbox/transact';
import type { WarehouseDb } from '../store/tables.ts';
import { restockReturn, TooManyReturned } from '../use-cases/restock-return.ts';

/**
 * Units that can be sold again go back into the stock of the warehouses that they came from. Movements are unique per return,
 * so no inbox is needed. An event with more units than are out is poison: a person has to decide.
 */
export const onOrderReturned = (transact: Transact<WarehouseDb>) =>
  on('order-returned', async ({ orderId, returnId, returned, by }) => {
    const units = returned
      .filter(({ restock }) => restock)
      .map(({ productId, warehouseId, quantity }) => ({ productId, warehouseId, quantity }));
    if (units.length === 0) return noEffect;
    const isBooked = await transact((trx, emit) =>
      restockReturn({ trx, emit }, { orderId, returnId, units, by }),
    ).catch((error: unknown) => {
      if (error instanceof TooManyReturned) throw new Poison(error.message);
      throw error;
    });
    return isBooked ? undefined : repeated;
  });
