import { z } from 'zod';

/** The currency of the shop; ISO 4217. */
export const shopCurrency = 'USD';

const MinorUnits = z.int();

/** An amount in minor units (cents) with its ISO 4217 currency. Never a fraction, never a float. */
export const Money = z
  .strictObject({ amount: MinorUnits, currency: z.string().regex(/^[A-Z]{3}$/) })
  .meta({ id: 'Money', example: { amount: 4599000, currency: 'USD' } });
export type Money = z.infer<typeof Money>;

/** What something may cost: from one cent to ten million dollars, in the shop's currency. */
export const Price = z
  .strictObject({ amount: MinorUnits.min(1).max(1_000_000_000), currency: z.literal(shopCurrency) })
  .meta({ id: 'Price', example: { amount: 4599000, currency: 'USD' } });

export const money = (amount: number, currency: string = shopCurrency): Money => ({
  amount: exact(amount),
  currency,
});

/** Sum of amounts of one currency; an empty list is zero in the shop's currency. Throws a RangeError on mixed currencies or beyond 2^53. */
export const sum = (amounts: readonly Money[]): Money => amounts.reduce(add, money(0, amounts[0]?.currency));

export const add = (a: Money, b: Money): Money => money(a.amount + sameCurrency(a, b).amount, a.currency);
export const subtract = (a: Money, b: Money): Money => money(a.amount - sameCurrency(a, b).amount, a.currency);

/** The price of `quantity` pieces. Throws a RangeError when the quantity is no integer. */
export const times = ({ amount, currency }: Money, quantity: number): Money =>
  money(amount * exact(quantity), currency);

const sameCurrency = (a: Money, b: Money) => {
  if (a.currency !== b.currency) throw new RangeError(`cannot mix ${a.currency} and ${b.currency}`);
  return b;
};

const exact = (value: number) => {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is no exact integer`);
  return value + 0; // turns -0, which JSON does not know, into 0
};
