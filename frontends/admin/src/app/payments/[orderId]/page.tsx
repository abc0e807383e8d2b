import { Id } from '@eshop/contracts/ids';
import type { Payment } from '@eshop/contracts/payment';
import { Notice, ProblemNotice } from '@eshop/ui/components/notice.tsx';
import { formatMoney } from '@eshop/ui/money';
import { attempt } from '@eshop/ui/server/attempt';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { deskPage } from '../../../desk/desk-page.tsx';
import { Follow } from '../../../desk/follow.tsx';
import { PageHeader } from '../../../desk/page-header.tsx';
import { Panel } from '../../../desk/panel.tsx';
import { order } from '../../../gateways/order.ts';
import { payment } from '../../../gateways/payment.ts';
import { namesOf } from '../../../gateways/people.ts';
import { warehouseNames } from '../../../gateways/warehouse-names.ts';
import { Lines } from '../../../orders/lines.tsx';
import { OrderBadge } from '../../../orders/status.tsx';
import { Decided } from '../../../payments/decided.tsx';
import { NextStep, WhoDecides } from '../../../payments/next-step.tsx';
import { PaymentFacts } from '../../../payments/payment-facts.tsx';
import { Viewer } from '../../../payments/viewer.tsx';

export const metadata: Metadata = { title: 'Payment' };

export default deskPage('payment:manage', async ({ session, can, person }, { params: { orderId = '' }, query }) => {
  if (!Id.safeParse(orderId).success) notFound();
  const [paymentResult, orderResult, warehouses] = await Promise.all([
    attempt(payment.ofOrder(session, orderId)),
    can('order:manage') ? attempt(order.get(session, orderId)) : undefined,
    attempt(warehouseNames(session)),
  ]);
  if (paymentResult.problem?.status === 404) notFound();
  if (paymentResult.problem) return <ProblemNotice problem={paymentResult.problem} />;
  const currentPayment = paymentResult.value;
  const change = lastChangeOf(currentPayment);
  const people = [currentPayment.decidedBy, change.by, ...(currentPayment.refundExcludedUsers ?? [])].filter(
    (id) => id !== undefined,
  );
  const names = (await attempt(namesOf([...new Set(people)]))).value ?? new Map<string, string>();
  return (
    <div className="grid gap-4">
      <Link href="/payments" className="justify-self-start text-sm text-muted hover:text-accent">
        ← Payments
      </Link>
      <Decided
        done={query.done}
        order={query.order}
        lastChange={{ by: change.by && names.get(change.by), at: change.at }}
      />
      <PageHeader
        title={`Payment of order ${currentPayment.orderNumber ?? orderResult?.value?.number ?? orderId.slice(0, 8)}`}
        lead={orderResult?.value && <OrderBadge status={orderResult.value.status} />}
      >
        <NextStep payment={currentPayment} userId={person.id} />
      </PageHeader>
      <Follow everySeconds={4} />
      <WhoDecides payment={currentPayment} userId={person.id} names={names} />
      {currentPayment.status === 'TO_BE_CHECKED' && (
        <Notice tone="caution" title="Nobody knows yet whether the money arrived">
          The order ended after a proof was sent. Look for {formatMoney(currentPayment.amount)} on the bank statement.
        </Notice>
      )}
      {currentPayment.status === 'PENDING' && currentPayment.reason && (
        <Notice tone="caution" title="Waiting for another proof">
          The customer was asked for it: {currentPayment.reason}
        </Notice>
      )}
      {isDecided(currentPayment) && currentPayment.decidedBy && (
        <Notice tone="caution" title={`Decided by ${names.get(currentPayment.decidedBy) ?? 'a colleague'}`}>
          There is nothing left to decide here.
        </Notice>
      )}
      <div className="grid items-start gap-4 xl:grid-cols-[1fr_26rem]">
        <Panel title="Proof">
          <Viewer payment={currentPayment} />
        </Panel>
        <div className="grid gap-4">
          <Panel title="Payment">
            <PaymentFacts payment={currentPayment} names={names} />
          </Panel>
          {orderResult && (
            <Panel
              title="Order"
              aside={
                <Link href={`/orders/${orderId}`} className="text-sm text-accent underline">
                  Open
                </Link>
              }
            >
              {orderResult.value ? (
                <>
                  <p className="text-sm">
                    For <bdi>{orderResult.value.address.name}</bdi>, <bdi>{orderResult.value.address.city}</bdi>
                  </p>
                  <Lines order={orderResult.value} warehouses={warehouses.value ?? new Map()} />
                </>
              ) : (
                <ProblemNotice problem={orderResult.problem} />
              )}
            </Panel>
          )}
        </div>
      </div>
    </div>
  );
});

/** Whether nothing is left to decide; a payment that waits for its first or another proof is not decided. */
const isDecided = ({ status }: Payment) => !['SUBMITTED', 'PENDING', 'TO_BE_CHECKED'].includes(status);

/** Who changed a payment last; where a service only followed up on a decision, who decided. */
const lastChangeOf = ({ changedBy, changedAt, decidedBy, decidedAt }: Payment) =>
  changedBy === 'order' || changedBy === 'system' ? { by: decidedBy, at: decidedAt } : { by: changedBy, at: changedAt };
