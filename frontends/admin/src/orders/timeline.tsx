import type { Order } from '@eshop/contracts/order';
import { Moment } from '../desk/moment.tsx';
import { statusName } from './status.tsx';

interface Props {
  entries: Order['timeline'];
  /** What people are called, by id. */
  names: ReadonlyMap<string, string>;
}

/** Who changed an order when, the newest last. */
export const Timeline = ({ entries, names }: Props) => (
  <ol className="grid gap-3 text-sm">
    {entries.map(({ status, at, by, note }) => (
      <li key={`${status} ${at}`} className="border-l-2 border-line-strong pl-3">
        <p className="font-medium">{statusName(status)}</p>
        <p className="text-muted">
          <Moment at={at} />, by{' '}
          {by === 'system' ? 'the shop itself' : (names.get(by) ?? `somebody (${by.slice(0, 8)})`)}
        </p>
        {note && (
          <p className="mt-1">
            “<bdi>{note}</bdi>”
          </p>
        )}
      </li>
    ))}
  </ol>
);
