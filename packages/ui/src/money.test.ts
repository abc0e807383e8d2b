import { money } from '@eshop/contracts/money';
import { expect, it } from 'vitest';
import { formatMoney } from './money.ts';

it('shows cents only where there are some', () => {
  expect(formatMoney(money(4_599_000))).toBe('$45,990');
  expect(formatMoney(money(4_599_050))).toBe('$45,990.50');
});
