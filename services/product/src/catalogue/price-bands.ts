import { shopCurrency } from '@eshop/contracts/money';

/** Where the bands of the price facet begin, in minor units. */
const starts = [0, 500_000, 1_000_000, 2_000_000, 3_500_000, 5_000_000, 7_500_000, 10_000_000];

const inWords = new Intl.NumberFormat('en-US', { style: 'currency', currency: shopCurrency, maximumFractionDigits: 0 });
const words = (minor: number) => inWords.format(minor / 100);

/** The bands of the price facet: `value` is `from-to` in minor units, both included, as `minPrice` and `maxPrice` take them. */
export const priceBands = starts.map((from, band) => {
  const next = starts[band + 1];
  if (next === undefined) return { value: `${from}-`, label: `${words(from)} and more` };
  const label = from === 0 ? `Under ${words(next)}` : `${words(from)} to ${words(next)}`;
  return { value: `${from}-${next - 1}`, label };
});

/** The number of the band that a price in minor units falls into. */
export const priceBandOf = (amount: number): number => starts.findLastIndex((from) => amount >= from);
