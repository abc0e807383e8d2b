import type { Order } from '@eshop/contracts/order';
import { Price } from '@eshop/ui/components/price.tsx';
import { Moment } from '../desk/moment.tsx';

interface Props {
  returns: NonNullable<Order['returns']>;
  /** What people are called, by id. */
  names: ReadonlyMap<string, string>;
}

/** What came back of a delivered order, oldest first. */
export const Returns = ({ returns, names }: Props) => (
  <ol className="grid gap-3 text-sm">
    {returns.map(({ id, at, by, reason, lines, refund }) => (
      <li key={id} className="border-l-2 border-line-strong pl-3">
        <p className="font-medium">{lines.map(({ name, quantity }) => `${quantity} × ${name}`).join(', ')}</p>
        <p className="text-muted">
          <Moment at={at} />, by {names.get(by) ?? `somebody (${by.slice(0, 8)})`}.{' '}
          {lines.some(({ restock }) => restock) ? 'Back to stock.' : 'Not back to stock.'} Refund:{' '}
          <Price value={refund} plain />
        </p>
        <p className="mt-1">“{reason}”</p>
      </li>
    ))}
  </ol>
);
