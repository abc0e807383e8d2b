import { expect, it } from 'vitest';
import { checkBound, checkMayTransfer } from './bound.ts';

it('lets somebody who is bound to warehouses work in these alone', () => {
  expect(() => checkBound({ warehouses: new Set(['north', 'south']) }, 'south', 'north')).not.toThrow();
  expect(() => checkBound({ warehouses: new Set(['north']) }, 'north', 'south')).toThrow('south');
  expect(() => checkBound({ warehouses: new Set<string>() }, 'north')).toThrow('north');
});

it('lets somebody who is bound to none in particular work in all', () => {
  expect(() => checkBound({ warehouses: undefined }, 'north')).not.toThrow();
});

const between = { fromWarehouseId: 'north', toWarehouseId: 'south' };

it('lets staff hand goods between their own warehouses, and managers between all', () => {
  const staff = { may: () => false };
  expect(() => checkMayTransfer({ ...staff, warehouses: new Set(['north', 'south']) }, between)).not.toThrow();
  expect(() => checkMayTransfer({ ...staff, warehouses: new Set(['north']) }, between)).toThrow('south');
  expect(() => checkMayTransfer({ ...staff, warehouses: undefined }, between)).toThrow();
  expect(() => checkMayTransfer({ may: () => true, warehouses: undefined }, between)).not.toThrow();
});
