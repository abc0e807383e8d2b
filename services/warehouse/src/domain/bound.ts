import { otherWarehouse } from '@eshop/contracts/problems/stock';
import type { Transfer } from '@eshop/contracts/stock';
import type { User } from '@eshop/service-kit/auth/user';

/** Whose warehouse it is: staff may be bound to some, everybody else works in all. */
export type Bound = Pick<User, 'warehouses'>;

/** Throws a 403 problem unless the user works in all these warehouses. */
export const checkBound = ({ warehouses }: Bound, ...warehouseIds: readonly string[]): void => {
  if (!warehouses) return;
  const foreign = warehouseIds.find((id) => !warehouses.has(id));
  if (foreign) throw otherWarehouse(`You are not bound to the warehouse ${foreign}.`);
};

/** Throws a 403 problem unless the user manages stock, or is bound to both ends. */
export const checkMayTransfer = (
  user: Pick<User, 'warehouses' | 'may'>,
  { fromWarehouseId, toWarehouseId }: Pick<Transfer, 'fromWarehouseId' | 'toWarehouseId'>,
): void => {
  checkBound(user, fromWarehouseId, toWarehouseId);
  if (!user.warehouses && !user.may('stock:manage')) {
    throw otherWarehouse('Goods are handed between warehouses by whoever manages stock, or is bound to both.');
  }
};
