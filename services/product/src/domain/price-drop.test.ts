import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPriceDrop } from './price-drop.ts';

const money = (amount: number) => ({ amount, currency: 'USD' as const });
const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T00:00:00.000Z`;
const manager = (now: string) => ({ now, mayReprice: false });
const refusal = { problem: { type: '/problems/price-drop', status: 403, errors: [{ pointer: '/price' }] } };
const attempt = (run: () => unknown) => {
  try {
    return run();
  } catch (error) {
    return error;
  }
};

describe('lowering a price', () => {
  it('needs a permission of its own below half of it', () => {
    const product = { price: money(1001) };
    expect(checkPriceDrop(product, { price: money(501) }, manager(at(1)))).toEqual({
      peakPrice: { amount: 1001, until: at(8) },
    });
    expect(attempt(() => checkPriceDrop(product, { price: money(500) }, manager(at(1))))).toMatchObject(refusal);
    expect(checkPriceDrop(product, { price: money(1) }, { now: at(1), mayReprice: true })).toHaveProperty('peakPrice');
  });

  it('is judged by the highest price of seven days, however many steps it takes', () => {
    const loweredProduct = { price: money(600), peakPrice: { amount: 1000, until: at(8) } };
    expect(attempt(() => checkPriceDrop(loweredProduct, { price: money(499) }, manager(at(7))))).toMatchObject(refusal);
    expect(checkPriceDrop(loweredProduct, { price: money(500) }, manager(at(7)))).toEqual({
      peakPrice: { amount: 1000, until: at(14) },
    });
    expect(checkPriceDrop(loweredProduct, { price: money(499) }, manager(at(9)))).toMatchObject({
      peakPrice: { amount: 600 },
    });
  });

  it('counts the seven days of a price from the last moment at which it was in force', () => {
    const hourMs = 3_600_000;
    const step = fc.record({ hours: fc.integer({ min: 0, max: 100 }), percent: fc.integer({ min: 45, max: 130 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let now = Date.parse(at(1));
        let product: Parameters<typeof checkPriceDrop>[0] = { price: money(1_000_000) };
        const past: { amount: number; until: number }[] = [];
        for (const { hours, percent } of steps) {
          now += hours * hourMs;
          const amount = Math.ceil((product.price.amount * percent) / 100);
          const change = { price: money(amount) };
          const peak = attempt(() => checkPriceDrop(product, change, manager(new Date(now).toISOString())));
          if (peak instanceof Error) continue;
          past.push({ amount: product.price.amount, until: now });
          const recent = past.filter(({ until }) => until > now - 7 * 24 * hourMs);
          if (amount < product.price.amount)
            expect(amount * 2).toBeGreaterThanOrEqual(Math.max(...recent.map((one) => one.amount)));
          product = { ...product, ...change, ...(peak as object) };
        }
      }),
    );
  });

  it('is no matter of a change that leaves or raises it', () => {
    expect(checkPriceDrop({ price: money(1000) }, {}, manager(at(1)))).toEqual({});
    expect(checkPriceDrop({ price: money(1000) }, { price: money(1000) }, manager(at(1)))).toEqual({});
    expect(checkPriceDrop({ price: money(1000) }, { price: money(9000) }, manager(at(1)))).toEqual({});
  });
});
