import { Id } from '@eshop/contracts/ids';
import type { Order } from '@eshop/contracts/order';
import type { Payment } from '@eshop/contracts/payment';
import { Card } from '@eshop/ui/components/card.tsx';
import { CsrfField } from '@eshop/ui/components/csrf-field.tsx';
import { Notice, ProblemNotice } from '@eshop/ui/components/notice.tsx';
import { formatMoment } from '@eshop/ui/dates';
import { attempt } from '@eshop/ui/server/attempt';
import { csrfToken } from '@eshop/ui/server/csrf';
import { viewerZone } from '@eshop/ui/server/viewer-zone';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { orders as texts } from '#texts/orders';
import { Totals } from '../../../checkout/totals.tsx';
import { order } from '../../../gateways/order.ts';
import { payment } from '../../../gateways/payment.ts';
import { FollowOrder } from '../../../orders/follow-order.tsx';
import { OrderActions } from '../../../orders/order-actions.tsx';
import { Delivery, OrderLines } from '../../../orders/order-lines.tsx';
import { PaymentCard } from '../../../orders/payment-card.tsx';
import { Returns } from '../../../orders/returns.tsx';
import { StatusBadge } from '../../../orders/status-badge.tsx';
import { Timeline } from '../../../orders/timeline.tsx';
import { requireCustomer } from '../../../signed-in.ts';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ placed?: string; proof?: string }>;
}

export const metadata: Metadata = { title: texts.one, robots: { index: false } };

const OrderDetail = async ({ params, searchParams }: Props) => {
  const { id } = await params;
  const session = await requireCustomer(`/orders/${id}`);
  if (!Id.safeParse(id).success) notFound();
  const [orderResult, paymentResult] = await Promise.all([
    attempt(order.get(session, id)),
    attempt(payment.ofOrder(session, id)),
  ]);
  if (orderResult.problem?.status === 404) notFound();
  if (orderResult.problem) return <ProblemNotice problem={orderResult.problem} />;
  const { placed: placement, proof } = await searchParams;
  const currentOrder = orderResult.value;
  return (
    <div className="grid gap-6">
      <Heading order={currentOrder} />
      {placement === 'before' && (
        <Notice tone="caution" title={texts.placedBefore}>
          {texts.placedBeforeDetail}
        </Notice>
      )}
      {placement === '1' && currentOrder.status === 'PENDING_PAYMENT' && (
        <Notice tone="positive" title={texts.thanks}>
          {texts.thanksDetail}
        </Notice>
      )}
      <FollowOrder id={id} status={currentOrder.status} known={currentOrder.timeline.length} />
      <Body order={currentOrder} payment={paymentResult.value} csrf={await csrfToken()} proofFailed={proof} />
    </div>
  );
};

export default OrderDetail;

const Heading = async ({ order: { number, status, createdAt } }: { order: Order }) => (
  <header className="grid gap-3">
    <Link href="/orders" className="justify-self-start text-sm text-muted hover:text-accent">
      ← {texts.back}
    </Link>
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <h1 className="text-3xl font-extrabold tracking-tight sm:text-4xl">{texts.order(number)}</h1>
      <StatusBadge status={status} />
    </div>
    <p className="text-muted">
      {texts.placedAt(formatMoment(createdAt, await viewerZone()))}. {texts.meaning[status]}
    </p>
  </header>
);

interface BodyProps {
  order: Order;
  /** Left out when payment does not answer. */
  payment: Payment | undefined;
  csrf: string;
  proofFailed: string | undefined;
}

const Body = ({ order: one, payment: paid, csrf, proofFailed }: BodyProps) => (
  <div className="grid items-start gap-6 lg:grid-cols-[1fr_24rem]">
    <div className="grid gap-6">
      <PaymentCard order={one} payment={paid} csrf={csrf} proofFailed={proofFailed} now={Date.now()} />
      <Card className="grid gap-4 p-6">
        <h2 className="text-xl font-bold tracking-tight">{texts.lines}</h2>
        <OrderLines lines={one.lines} />
        <Totals {...one} />
      </Card>
      <Returns returns={one.returns} />
    </div>
    <div className="grid gap-6">
      <Card className="grid gap-4 p-6">
        <h2 className="text-xl font-bold tracking-tight">{texts.timeline}</h2>
        <Timeline entries={one.timeline} />
        <OrderActions status={one.status}>
          <CsrfField />
          <input type="hidden" name="order" value={one.id} />
        </OrderActions>
      </Card>
      <Delivery address={one.address} />
    </div>
  </div>
);
