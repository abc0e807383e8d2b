import type { Money } from '@eshop/contracts/money';
import { locale } from './locale.ts';

/** An amount as people read it, e.g. `$45,990` or `$45,990.50`. */
export const formatMoney = ({ amount, currency }: Money): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' }).format(
    amount / 100,
  );
