import type { Role } from '@eshop/contracts/policy';

/** What each role is for, in the order in which they are shown. */
export const roleWords: Readonly<Record<Role, { name: string; about: string }>> = {
  customer: { name: 'Customer', about: 'shops on the customer site' },
  staff: { name: 'Warehouse staff', about: 'sees and moves stock, in the warehouses below' },
  manager: { name: 'Warehouse manager', about: 'all warehouses, products and the sales report' },
  admin: { name: 'Admin', about: 'everything' },
};
export const roleOrder = Object.keys(roleWords) as Role[];
