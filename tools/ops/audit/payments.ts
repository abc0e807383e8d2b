import { type Finding, finding } from './finding.ts';
import type { OrderRow, PaymentRow } from './order-rows.ts';

const refundStatuses = new Set(['REFUND_DUE', 'REFUNDED']);

/** An order against its payment's refund, deadline and requests for another proof. */
export const auditPayment = (order: OrderRow, payment: PaymentRow | undefined): Finding[] =>
  payment ? [...auditRefund(order, payment), ...auditDeadline(order, payment), ...auditRequests(order, payment)] : [];

/**
 * A rejection owes a refund exactly when money was received. An order canceled or expired without a proof owes nothing; with
 * one its money is to be checked, and owed exactly when an admin says that it was received; unchecked, the system closes it.
 */
const auditRefund = ({ id, status }: OrderRow, payment: PaymentRow): Finding[] => {
  const isOwed = refundStatuses.has(payment.status);
  if (status === 'REJECTED' && isOwed !== (payment.money_received === 1))
    return [
      finding(
        'refunds',
        `order ${id} is REJECTED, money received ${payment.money_received}, payment ${payment.status}`,
      ),
    ];
  if (status !== 'CANCELLED' && status !== 'EXPIRED') return [];
  const { proof_key: proof, money_received: moneyReceived } = payment;
  const fits =
    proof === null ? payment.status === 'CLOSED' && moneyReceived === null : endsOf(payment).includes(payment.status);
  if (fits) return [];
  const description = `${proof === null ? 'without' : 'with'} a proof, money received ${moneyReceived}`;
  return [finding('refunds', `order ${id} is ${status} ${description}, its payment is ${payment.status}`)];
};

/** How the payment of an order that came to nothing ends, by what an admin says of its money. */
const endsOf = ({ money_received: received, changed_by }: PaymentRow): readonly string[] => {
  if (received === null) return changed_by === 'system' ? ['TO_BE_CHECKED', 'CLOSED'] : ['TO_BE_CHECKED'];
  return received === 1 ? ['REFUND_DUE', 'REFUNDED'] : ['CLOSED'];
};

/** The payment alone decides on the deadline; the order shows the same. */
const auditDeadline = (order: OrderRow, payment: PaymentRow): Finding[] => {
  const { id, status, payment_deadline, review_deadline } = order;
  const [orderDeadline, paymentDeadline] =
    status === 'PENDING_PAYMENT'
      ? [payment_deadline, payment.deadline]
      : status === 'PAYMENT_SUBMITTED'
        ? [review_deadline, payment.review_deadline]
        : [null, null];
  if (orderDeadline?.getTime() === paymentDeadline?.getTime()) return [];
  const deadlines = `the deadline ${orderDeadline?.toISOString()}, its payment has ${paymentDeadline?.toISOString()}`;
  return [finding('deadlines', `order ${id} is ${status} with ${deadlines}`)];
};

/** An order waits for its payment once, and once more for each request; later events may stand for earlier ones. */
const auditRequests = ({ id, timeline }: OrderRow, { proof_requests: requested }: PaymentRow): Finding[] => {
  const waits = timeline.filter(({ status }) => status === 'PENDING_PAYMENT').length;
  if (waits <= requested + 1) return [];
  return [finding('proof requests', `order ${id} waited for its payment ${waits} times, with ${requested} requests`)];
};
