import { initialPolicy, type Permission, type Role } from '@eshop/contracts/policy';
import { expect, it } from 'vitest';
import type { createStock } from '../store/stock.ts';
import { stockRoutes } from './stock.ts';

/** The table alone is looked at: no handler runs. */
const untouched = (): never => {
  throw new Error('no handler runs here');
};
const stock: ReturnType<typeof createStock> = {
  levels: untouched,
  receive: untouched,
  transfer: untouched,
  movements: untouched,
};

const may = (role: Role, call: string) =>
  initialPolicy.roles[role]?.includes(stockRoutes(stock).table[call]?.allow as Permission) ?? false;

it.each(['manager', 'admin'] as const)('lets a %s receive goods and hand them between warehouses', (role) => {
  expect(may(role, 'POST /receipts')).toBe(true);
  expect(may(role, 'POST /transfers')).toBe(true);
});

it('lets staff receive goods, but not hand them between warehouses', () => {
  expect(may('staff', 'POST /receipts')).toBe(true);
  expect(may('staff', 'POST /transfers')).toBe(false);
  expect(may('customer', 'POST /receipts')).toBe(false);
});
