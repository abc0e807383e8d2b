import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, Money, money, subtract, sum, times } from './money.ts';

const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((value) => money(value));

describe('money', () => {
  it('adds in any order to the same sum', () => {
    fc.assert(
      fc.property(fc.array(amount), (all) => {
        expect(sum([...all].reverse())).toEqual(sum(all));
      }),
    );
  });

  it('takes back exactly what it added', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        expect(subtract(add(a, b), b)).toEqual(a);
      }),
    );
  });

  it('multiplies as repeated addition', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 99 }), (price, quantity) => {
        expect(times(price, quantity)).toEqual(sum([money(0), ...Array.from({ length: quantity }, () => price)]));
      }),
    );
  });

  it.each([0.1, Number.MAX_SAFE_INTEGER + 1, Number.NaN])('refuses %s, which is no exact integer', (value) => {
    expect(() => money(value)).toThrow(RangeError);
    expect(Money.safeParse({ amount: value, currency: 'USD' }).success).toBe(false);
  });

  it('refuses to mix currencies', () => {
    expect(() => add(money(1, 'USD'), money(1, 'EUR'))).toThrow('cannot mix USD and EUR');
  });
});
