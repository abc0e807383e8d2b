import { newId } from '@eshop/contracts/ids';
import { sumAvailable } from '../store/levels.ts';
import type { StockVersions } from '../store/stock-versions.ts';
import type { OpenTransaction } from './open-transaction.ts';

/** Emits what is now available of the locked products over all warehouses. One query. */
export const announceQuantities = async ({ trx, emit }: OpenTransaction, versions: StockVersions): Promise<void> => {
  const available = await sumAvailable(trx, [...versions.keys()]);
  for (const [productId, version] of versions) {
    const quantity = available.get(productId) ?? 0;
    const data = { eventId: newId(), version, occurredAt: new Date().toISOString(), productId, quantity };
    emit({ topic: 'product-quantity-updated', data });
  }
};
