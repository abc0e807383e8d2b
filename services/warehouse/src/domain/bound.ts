import { otherWarehouse } from '@eshop/contracts/problems/stock';
import type { Transfer } from '@eshop/contracts/stock';
import type { User } from '@eshop/service-kit/auth/user';

/** A user who works with stock: staff may be bound to some warehouses, everybody else works in all. */
export type StockUser = Pick<User, 'id' | 'username' | 'warehouses' | 'may'>;

/** Throws a 403 problem unless the user works in all these warehouses. */
export const checkBound = ({ warehouses }: Pick<StockUser, 'warehouses'>, ...warehouseIds: readonly string[]): void => {
  if (!warehouses) return;
  const otherId = warehouseIds.find((id) => !warehouses.has(id));
  if (otherId) throw otherWarehouse(`You are not bound to the warehouse ${otherId}.`);
};

/** Throws a 403 problem unless the user manages stock, or is bound to both ends. */
export const checkMayTransfer = (
  user: Pick<StockUser, 'warehouses' | 'may'>,
  { fromWarehouseId, toWarehouseId }: Pick<Transfer, 'fromWarehouseId' | 'toWarehouseId'>,
): void => {
  checkBound(user, fromWarehouseId, toWarehouseId);
  if (!user.warehouses && !user.may('stock:manage')) {
    throw otherWarehouse('Goods are handed between warehouses by whoever manages stock, or is bound to both.');
  }
};
