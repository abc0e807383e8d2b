import { SaleCreated } from '@eshop/contracts/events/sale';
import { describe, expect, it } from 'vitest';
import { vehicle } from './catalogue/vehicles.ts';
import { pastSales } from './sales.ts';
import { stableId } from './stable-id.ts';

const vehicles = Array.from({ length: 8 }, (_, index) => ({ ...vehicle(index), id: stableId(`vehicle ${index}`) }));
const warehouses = [{ id: stableId('warehouse') }];
const until = Date.UTC(2026, 0, 31);
const sales = pastSales(vehicles, warehouses, until);

describe('the past sales', () => {
  it('are events that the sales report takes, spread over thirty days', () => {
    for (const sale of sales) expect(SaleCreated.parse(sale)).toEqual(sale);
    const days = new Set(sales.map(({ soldAt }) => soldAt.slice(0, 10)));
    expect(days.size).toBe(30);
  });

  it('can be told from real ones, and from one another', () => {
    for (const { orderId } of sales) expect(orderId).toMatch(/^00000000-/);
    expect(new Set(sales.map(({ orderId }) => orderId)).size).toBe(sales.length);
    expect(new Set(sales.map(({ eventId }) => eventId)).size).toBe(sales.length);
  });

  it('are the same when they are made again', () => {
    expect(pastSales(vehicles, warehouses, until)).toEqual(sales);
  });
});
