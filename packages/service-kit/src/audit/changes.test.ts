import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween } from './changes.ts';

const money = (amount: number) => ({ amount, currency: 'USD' });

describe('what the audit log keeps of a change', () => {
  it('is what changed alone', () => {
    const previousValues = { name: 'Falcon', price: money(100), specs: { Seats: '5' } };
    expect(changesBetween(previousValues, { ...previousValues, price: money(90), brand: 'Testa' })).toEqual({
      before: { price: money(100) },
      after: { price: money(90), brand: 'Testa' },
    });
  });

  it('is nothing when nothing did', () => {
    expect(changesBetween({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] })).toBeUndefined();
  });

  it('is one side of what is new or gone', () => {
    expect(changesBetween(undefined, { name: 'North' })).toEqual({ after: { name: 'North' } });
    expect(changesBetween({ name: 'North' }, undefined)).toEqual({ before: { name: 'North' } });
  });

  it('cuts long values, and never in the middle of a character', () => {
    const { after: nextValues } =
      changesBetween(undefined, { description: '🚗'.repeat(900), tags: Array(900).fill('tag') }) ?? {};
    expect(String(nextValues?.description)).toMatch(/^🚗+…$/u);
    expect(String(nextValues?.tags)).toMatch(/^\["tag",.*…$/);
  });

  it('is bounded, whatever changed', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 50 }), fc.nat(5000), (values, length) => {
        const nextValues = { ...values, long: 'x'.repeat(length), list: Array(length).fill(1) };
        const many = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`field-${at}`, nextValues]));
        expect(JSON.stringify(changesBetween(undefined, { ...nextValues, ...many })).length).toBeLessThan(20_000);
      }),
    );
  });
});
