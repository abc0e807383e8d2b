import type { Money } from '@eshop/contracts/money';
import type { SalesSummary } from '@eshop/contracts/sale';
import { formatMoney } from '@eshop/ui/money';
import { changeOf } from './change.ts';

interface Figure {
  name: string;
  of: (totals: SalesSummary) => number;
  text: (value: number, currency: string) => string;
}

const money = (amount: number, currency: string) => formatMoney({ amount: Math.round(amount), currency } as Money);
const plain = (value: number) => value.toLocaleString('en-US');
const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

const figures: readonly Figure[] = [
  { name: 'Revenue', of: ({ revenue }) => revenue.amount, text: money },
  { name: 'Margin', of: ({ margin }) => margin.amount, text: money },
  {
    name: 'Margin of revenue',
    of: ({ margin, revenue }) => share(margin.amount, revenue.amount) * 100,
    text: (percent) => `${percent.toFixed(1)}%`,
  },
  { name: 'Orders', of: ({ orders }) => orders, text: plain },
  { name: 'Pieces', of: ({ quantity }) => quantity, text: plain },
  { name: 'Revenue an order', of: ({ revenue, orders }) => share(revenue.amount, orders), text: money },
];

/** What the sales add up to, each figure with how it moved from the period before. */
export const Totals = ({ now, before }: { now: SalesSummary; before: SalesSummary | undefined }) => (
  <dl className="grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-6">
    {figures.map(({ name, of, text }) => (
      <div key={name} className="rounded-xl border border-line bg-raised px-4 py-3">
        <dt className="text-xs text-muted">{name}</dt>
        <dd className="text-base font-bold break-words tabular-nums sm:text-lg">
          {text(of(now), now.revenue.currency)}
        </dd>
        {before && (
          <dd className="text-xs text-muted">
            {changeOf(of(now), of(before))}
            {of(before) !== 0 && <span className="block">{text(of(before), before.revenue.currency)}</span>}
          </dd>
        )}
      </div>
    ))}
  </dl>
);
