import type { Order } from '@eshop/contracts/order';
import { formatMoment } from '@eshop/ui/dates';
import { viewerZone } from '@eshop/ui/server/viewer-zone';
import { orders as texts } from '#texts/orders';

/** Shows the history of an order, newest last. */
export const Timeline = async ({ entries }: { entries: Order['timeline'] }) => {
  const zone = await viewerZone();
  return (
    <ol className="grid">
      {entries.map(({ status, at, note }, index) => {
        const last = index === entries.length - 1;
        return (
          <li
            key={`${status} ${at}`}
            className="grid grid-cols-[1.25rem_1fr] gap-x-3"
            aria-current={last ? 'step' : undefined}
          >
            <span aria-hidden="true" className="grid justify-items-center">
              <span className={`mt-1.5 size-3 rounded-full ${last ? 'bg-accent' : 'bg-line-strong'}`} />
              {!last && <span className="w-px flex-1 bg-line-strong" />}
            </span>
            <div className={last ? '' : 'pb-4'}>
              <p className={last ? 'font-semibold' : ''}>{texts.status[status]}</p>
              <p className="text-sm text-muted">
                <time dateTime={at}>{formatMoment(at, zone)}</time>
              </p>
              {note && <p className="mt-1 text-sm">{note}</p>}
            </div>
          </li>
        );
      })}
    </ol>
  );
};
