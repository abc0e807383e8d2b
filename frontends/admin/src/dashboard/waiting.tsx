import { type OrderStatus, OrderStatus as OrderStatuses } from '@eshop/contracts/order';
import { ProblemNotice } from '@eshop/ui/components/notice.tsx';
import { formatDuration } from '@eshop/ui/durations';
import { attempt } from '@eshop/ui/server/attempt';
import type { Session } from '@eshop/ui/server/sessions';
import { ageOf } from '../age.ts';
import type { Desk } from '../desk/desk.ts';
import { linkTo } from '../desk/links.ts';
import { order } from '../gateways/order.ts';
import { payment } from '../gateways/payment.ts';
import { warehouse } from '../gateways/warehouse.ts';
import { statusName } from '../orders/status.tsx';
import { DeadLetterTile } from './dead-letter-tile.tsx';
import { Tile, Tiles } from './tile.tsx';

/** The states in which an order waits for somebody. */
const openStatuses: readonly OrderStatus[] = ['PENDING_PAYMENT', 'PAYMENT_SUBMITTED', 'PAID', 'SHIPPED'];

/** What waits for somebody at the desk, as far as they may see it; each number leads to its list. */
export const Waiting = ({ desk: { session, can } }: { desk: Desk }) => (
  <Tiles>
    {can('order:manage') && <OrderTiles session={session} />}
    {can('order:manage') && <ApprovalTile session={session} />}
    {can('payment:manage') && <PaymentTiles session={session} />}
    {can('stock:read') && <AlertTile session={session} />}
    {can('dead-letter:manage') && <DeadLetterTile session={session} />}
  </Tiles>
);

interface Props {
  session: Session;
}

const OrderTiles = async ({ session }: Props) => {
  const { value, problem } = await attempt(order.counts(session));
  if (problem) return <ProblemNotice problem={problem} />;
  const countOf = new Map(value.counts.map(({ status, count }) => [status, count]));
  return OrderStatuses.options
    .filter((status) => openStatuses.includes(status))
    .map((status) => (
      <Tile
        key={status}
        title={`Orders: ${statusName(status).toLowerCase()}`}
        figure={countOf.get(status) ?? 0}
        href={linkTo('/orders', { status })}
      />
    ));
};

const ApprovalTile = async ({ session }: Props) => {
  const { value, problem } = await attempt(order.approvals(session, { status: 'PENDING', limit: '1', count: 'true' }));
  if (problem) return <ProblemNotice problem={problem} />;
  return (
    <Tile
      title="Approvals to decide"
      figure={value.total ?? 0}
      href={linkTo('/orders/approvals', { status: 'PENDING' })}
    />
  );
};

const PaymentTiles = async ({ session }: Props) => {
  const { value, problem } = await attempt(payment.counts(session));
  if (problem) return <ProblemNotice problem={problem} />;
  const of = (wanted: string) => value.counts.find(({ status }) => status === wanted);
  const oldest = of('SUBMITTED')?.oldest;
  return (
    <>
      <Tile
        title="Proofs to check"
        figure={of('SUBMITTED')?.count ?? 0}
        href="/payments"
        note={oldest && `the oldest came ${ageOf(oldest, Date.now())}`}
      />
      {value.escalated > 0 && (
        <Tile
          title={`Waiting longer than ${formatDuration(value.reviewHours * 60)}`}
          figure={value.escalated}
          href={linkTo('/payments', { status: 'SUBMITTED' })}
          note="proofs that nobody reviewed in time"
        />
      )}
      <Tile
        title="Money to check"
        figure={of('TO_BE_CHECKED')?.count ?? 0}
        href={linkTo('/payments', { status: 'TO_BE_CHECKED' })}
        note="orders that ended after a proof was sent"
      />
      <Tile
        title="Refunds due"
        figure={of('REFUND_DUE')?.count ?? 0}
        href={linkTo('/payments', { status: 'REFUND_DUE' })}
      />
    </>
  );
};

const AlertTile = async ({ session }: Props) => {
  const { value, problem } = await attempt(warehouse.alerts(session, { count: 'true', limit: '1' }));
  if (problem) return <ProblemNotice problem={problem} />;
  return (
    <Tile
      title="Low stock"
      figure={value.total ?? 0}
      href="/stock/alerts"
      note="products in a warehouse below their level"
    />
  );
};
