import type { Money } from '@eshop/contracts/money';
import { formatMoney } from '../money.ts';

export const Price = ({ value, className = '' }: { value: Money; className?: string }) => (
  <span className={`font-semibold tabular-nums ${className}`}>{formatMoney(value)}</span>
);
