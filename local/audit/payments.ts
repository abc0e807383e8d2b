import { type Finding, finding } from './finding.ts';
import type { OrderRow, PaymentRow } from './order-rows.ts';

const refunded = new Set(['REFUND_DUE', 'REFUNDED']);

/** An order against its payment's refund, deadline and requests for another proof. */
export const auditPayment = (order: OrderRow, payment: PaymentRow | undefined): Finding[] =>
  payment ? [...auditRefund(order, payment), ...auditDeadline(order, payment), ...auditRequests(order, payment)] : [];

/** A rejection owes a refund exactly when money was received; an order canceled or expired owes one exactly when a proof was submitted. */
const auditRefund = ({ id, status }: OrderRow, payment: PaymentRow): Finding[] => {
  const isOwed = refunded.has(payment.status);
  if (status === 'REJECTED' && isOwed !== (payment.money_received === 1))
    return [
      finding(
        'refunds',
        `order ${id} is REJECTED, money received ${payment.money_received}, payment ${payment.status}`,
      ),
    ];
  if ((status === 'CANCELLED' || status === 'EXPIRED') && isOwed !== (payment.proof_key !== null))
    return [finding('refunds', `order ${id} is ${status}, with a proof or without, its payment is ${payment.status}`)];
  return [];
};

/** The payment alone decides on the deadline; the order shows the same. */
const auditDeadline = ({ id, status, payment_deadline }: OrderRow, { deadline }: PaymentRow): Finding[] => {
  if (status !== 'PENDING_PAYMENT' || payment_deadline.getTime() === deadline.getTime()) return [];
  const [shown, judged] = [payment_deadline.toISOString(), deadline.toISOString()];
  return [finding('deadlines', `order ${id} shows the deadline ${shown}, its payment has ${judged}`)];
};

/** An order waits for its payment once, and once more for each request; later events may stand for earlier ones. */
const auditRequests = ({ id, timeline }: OrderRow, { proof_requests: requested }: PaymentRow): Finding[] => {
  const waits = timeline.filter(({ status }) => status === 'PENDING_PAYMENT').length;
  if (waits <= requested + 1) return [];
  return [finding('proof requests', `order ${id} waited for its payment ${waits} times, with ${requested} requests`)];
};
