import type { Warehouse } from '@eshop/contracts/stock';
import type { Desk } from '../desk/desk.ts';
import { warehouse } from '../gateways/warehouse.ts';

/** The warehouses in which somebody works: all, or those that staff are bound to. Throws as the gateway does. */
export const myWarehouses = async ({ session, person }: Desk): Promise<Warehouse[]> => {
  const warehouses = await warehouse.list(session);
  return person.warehouses ? warehouses.filter(({ id }) => person.warehouses?.includes(id)) : warehouses;
};

/** Whether somebody may move goods between warehouses: who manages stock, or is bound to both ends. */
export const mayTransfer = (desk: Pick<Desk, 'can' | 'person'>): boolean =>
  desk.can('stock:edit') && (desk.person.warehouses ? desk.person.warehouses.length > 1 : desk.can('stock:manage'));
