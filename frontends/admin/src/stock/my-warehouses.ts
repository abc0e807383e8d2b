import type { Warehouse } from '@eshop/contracts/stock';
import type { Desk } from '../desk/desk.ts';
import { warehouse } from '../gateways/warehouse.ts';

/** The warehouses in which somebody works: all, or those that staff are bound to. Throws as the gateway does. */
export const myWarehouses = async ({ session, person }: Desk): Promise<Warehouse[]> => {
  const all = await warehouse.list(session);
  return person.warehouses ? all.filter(({ id }) => person.warehouses?.includes(id)) : all;
};

/** Whether somebody may move goods between warehouses: who manages stock, or is bound to both ends. */
export const mayTransfer = (desk: Pick<Desk, 'can' | 'person'>): boolean =>
  desk.can('stock:edit') && (desk.person.warehouses ? desk.person.warehouses.length > 1 : desk.can('stock:manage'));
