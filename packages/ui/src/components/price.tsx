import type { Money } from '@eshop/contracts/money';
import { formatMoney } from '../money.ts';

interface Props {
  value: Money;
  className?: string;
  /** As light as the text around it. @default false */
  plain?: boolean;
}

export const Price = ({ value, className = '', plain = false }: Props) => (
  <span className={`tabular-nums ${plain ? '' : 'font-semibold'} ${className}`}>{formatMoney(value)}</span>
);
