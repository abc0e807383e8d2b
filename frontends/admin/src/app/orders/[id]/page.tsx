import { Id } from '@eshop/contracts/ids';
import type { Order } from '@eshop/contracts/order';
import { addressLines } from '@eshop/ui/address-lines';
import { Notice, ProblemNotice } from '@eshop/ui/components/notice.tsx';
import { attempt } from '@eshop/ui/server/attempt';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Fragment } from 'react';
import { deskPage } from '../../../desk/desk-page.tsx';
import { Moment } from '../../../desk/moment.tsx';
import { PageHeader } from '../../../desk/page-header.tsx';
import { Facts, Panel } from '../../../desk/panel.tsx';
import { order } from '../../../gateways/order.ts';
import { payment } from '../../../gateways/payment.ts';
import { namesOf } from '../../../gateways/people.ts';
import { warehouseNames } from '../../../gateways/warehouse-names.ts';
import { FollowOrder } from '../../../orders/follow-order.tsx';
import { Lines } from '../../../orders/lines.tsx';
import { RecordReturn } from '../../../orders/return-form.tsx';
import { Returns } from '../../../orders/returns.tsx';
import { isOver, OrderBadge } from '../../../orders/status.tsx';
import { StatusActions } from '../../../orders/status-actions.tsx';
import { Timeline } from '../../../orders/timeline.tsx';
import { PaymentFacts } from '../../../payments/payment-facts.tsx';

export const metadata: Metadata = { title: 'Order' };

export default deskPage('order:manage', async ({ session, can, person }, { params: { id = '' } }) => {
  if (!Id.safeParse(id).success) notFound();
  const [orderResult, paymentResult, warehouses] = await Promise.all([
    attempt(order.get(session, id)),
    can('payment:manage') ? attempt(payment.ofOrder(session, id)) : undefined,
    attempt(warehouseNames(session)),
  ]);
  if (orderResult.problem?.status === 404) notFound();
  if (orderResult.problem) return <ProblemNotice problem={orderResult.problem} />;
  const orderDetail = orderResult.value;
  const decidedBy = paymentResult?.value?.decidedBy;
  const { returns = [] } = orderDetail;
  const isOwn = orderDetail.userId === person.id;
  const people = [
    ...[...orderDetail.timeline, ...returns].map(({ by }) => by),
    ...(decidedBy ? [decidedBy] : []),
  ].filter((by) => by !== 'system');
  const names = (await attempt(namesOf(people))).value ?? new Map<string, string>();
  return (
    <div className="grid gap-4">
      <Link href="/orders" className="justify-self-start text-sm text-muted hover:text-accent">
        ← Orders
      </Link>
      <PageHeader title={`Order ${orderDetail.number}`} lead={<OrderBadge status={orderDetail.status} />}>
        {!isOwn && <StatusActions id={orderDetail.id} status={orderDetail.status} version={orderDetail.version} />}
        {!isOwn && <RecordReturn order={orderDetail} />}
      </PageHeader>
      {isOwn && (
        <Notice tone="caution" title="This is your own order">
          Ask a colleague to change its state or to record a return.
        </Notice>
      )}
      <FollowOrder id={orderDetail.id} known={orderDetail.timeline.length} isOver={isOver(orderDetail.status)} />
      <div className="grid items-start gap-4 xl:grid-cols-[1fr_24rem]">
        <Panel title="Vehicles">
          <Lines order={orderDetail} warehouses={warehouses.value ?? new Map()} />
        </Panel>
        <div className="grid gap-4">
          {paymentResult && (
            <Panel title="Payment">
              {paymentResult.value ? (
                <PaymentFacts payment={paymentResult.value} names={names} leads />
              ) : (
                <ProblemNotice problem={paymentResult.problem} />
              )}
            </Panel>
          )}
          {returns.length > 0 && (
            <Panel title="Returns">
              <Returns returns={returns} names={names} />
            </Panel>
          )}
          <Panel title="Order history">
            <Timeline entries={orderDetail.timeline} names={names} />
          </Panel>
          <Delivery order={orderDetail} />
        </div>
      </div>
    </div>
  );
});

const Delivery = ({ order: { address, createdAt, paymentDeadline, id } }: { order: Order }) => (
  <Panel title="Delivery">
    <Facts
      facts={[
        ['Name', <bdi key="n">{address.name}</bdi>],
        [
          'Address',
          <Fragment key="a">
            {addressLines(address).map((line, index) => (
              <Fragment key={line}>
                {index > 0 && ', '}
                <bdi>{line}</bdi>
              </Fragment>
            ))}
          </Fragment>,
        ],
        ['Phone', address.phone],
        ...(address.note ? ([['Note', <bdi key="o">{address.note}</bdi>]] as const) : []),
        ['Placed', <Moment key="p" at={createdAt} />],
        ['To be paid until', <Moment key="d" at={paymentDeadline} />],
        [
          'Id',
          <span key="i" className="font-mono text-xs">
            {id}
          </span>,
        ],
      ]}
    />
  </Panel>
);
