import type { OrderSummary } from '@eshop/contracts/order';
import { buttonClass } from '@eshop/ui/components/button.tsx';
import { EmptyState } from '@eshop/ui/components/empty-state.tsx';
import { ProblemNotice } from '@eshop/ui/components/notice.tsx';
import { Pending } from '@eshop/ui/components/pending.tsx';
import { Price } from '@eshop/ui/components/price.tsx';
import { Skeleton } from '@eshop/ui/components/skeleton.tsx';
import { Streamed } from '@eshop/ui/components/streamed.tsx';
import { formatDay } from '@eshop/ui/dates';
import { attempt } from '@eshop/ui/server/attempt';
import type { Session } from '@eshop/ui/server/sessions';
import { viewerZone } from '@eshop/ui/server/viewer-zone';
import type { Metadata } from 'next';
import Link from 'next/link';
import { orders as texts } from '#texts/orders';
import { order } from '../../gateways/order.ts';
import { StatusBadge } from '../../orders/status-badge.tsx';
import { requireCustomer } from '../../signed-in.ts';

interface Props {
  searchParams: Promise<{ show?: string; cursor?: string }>;
}

export const metadata: Metadata = { title: texts.title, robots: { index: false } };

const filters = {
  all: '',
  open: 'PENDING_PAYMENT,PAYMENT_SUBMITTED,PAID,SHIPPED',
  done: 'DELIVERED',
  over: 'CANCELLED,EXPIRED,REJECTED,FAILED',
} as const;
type Filter = keyof typeof filters;

const addressOf = (show: Filter, cursor?: string) =>
  `/orders?${new URLSearchParams({ ...(show !== 'all' && { show }), ...(cursor && { cursor }) })}`.replace(/\?$/, '');

const Orders = async ({ searchParams }: Props) => {
  const session = await requireCustomer('/orders');
  const { show, cursor } = await searchParams;
  const filter: Filter = show && Object.hasOwn(filters, show) ? (show as Filter) : 'all';
  return (
    <div className="grid gap-6">
      <h1 className="text-4xl font-extrabold tracking-tight">{texts.title}</h1>
      <nav aria-label={texts.filter} className="flex flex-wrap gap-2">
        {(Object.keys(filters) as Filter[]).map((name) => (
          <Link
            key={name}
            href={addressOf(name)}
            prefetch={false}
            aria-current={name === filter ? 'true' : undefined}
            className="flex min-h-10 items-center rounded-full border border-line bg-raised px-4 text-sm font-medium hover:border-accent aria-current:border-ink aria-current:bg-ink aria-current:text-surface"
          >
            {texts.filters[name]} <Pending />
          </Link>
        ))}
      </nav>
      <Streamed fallback={<Skeleton className="h-80" />}>
        <List session={session} filter={filter} cursor={typeof cursor === 'string' ? cursor : undefined} />
      </Streamed>
    </div>
  );
};

export default Orders;

const List = async ({ session, filter, cursor }: { session: Session; filter: Filter; cursor: string | undefined }) => {
  const query = { ...(filters[filter] && { status: filters[filter] }), ...(cursor && { cursor }) };
  const { value: page, problem } = await attempt(order.list(session, query));
  if (problem) return <ProblemNotice problem={problem} />;
  if (page.items.length === 0) {
    return (
      <EmptyState title={filter === 'all' ? texts.empty : texts.emptyFiltered}>
        <Link href="/vehicles" className={buttonClass()}>
          {texts.browse}
        </Link>
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="grid gap-3">
        {page.items.map((summary) => (
          <Row key={summary.id} summary={summary} />
        ))}
      </ul>
      <p className="flex justify-center gap-3">
        {cursor && (
          <Link href={addressOf(filter)} className={buttonClass('quiet')}>
            {texts.first}
          </Link>
        )}
        {page.nextCursor && (
          <Link href={addressOf(filter, page.nextCursor)} className={buttonClass('quiet')}>
            {texts.next} <Pending />
          </Link>
        )}
      </p>
    </>
  );
};

const Row = async ({ summary: { id, number, status, items, total, createdAt } }: { summary: OrderSummary }) => (
  <li className="relative grid gap-x-6 gap-y-2 rounded-2xl border border-line bg-raised px-5 py-4 transition-shadow hover:shadow-lift sm:grid-cols-[1fr_auto_8rem] sm:items-center">
    <div>
      <Link
        href={`/orders/${id}`}
        prefetch={false}
        className="font-semibold after:absolute after:inset-0 hover:text-accent"
      >
        {texts.order(number)}
      </Link>
      <p className="text-sm text-muted">
        <time dateTime={createdAt}>{formatDay(createdAt, await viewerZone())}</time> · {texts.pieces(items)}
      </p>
    </div>
    <div>
      <StatusBadge status={status} />
    </div>
    <Price value={total} className="text-lg sm:text-right" />
  </li>
);
