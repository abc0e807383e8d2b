import { type Finding, finding } from './finding.ts';
import type { DecisionRow, Held, OrderRow, RefundRow } from './order-rows.ts';

/** Nobody decides on their own order, and no refund is due or recorded by one person alone. */
export const auditDuties = (order: OrderRow, held: Held): Finding[] => {
  const decisions = held.decisions.get(order.id) ?? [];
  const refunds = held.refunds.get(order.id) ?? [];
  return [
    ...auditOwnDecisions(order, decisions, refunds),
    ...auditCause(order, decisions, held),
    ...auditRecorded(order, refunds, held),
    ...auditSecondPerson(order, decisions, refunds),
  ];
};

/** The changes of an order that only the team makes. */
const teamStatuses = new Set(['SHIPPED', 'FAILED']);

const auditOwnDecisions = (
  { id, user_id: buyer, timeline, returns }: OrderRow,
  decisions: readonly DecisionRow[],
  refunds: readonly RefundRow[],
): Finding[] => {
  const own = [
    ...decisions.filter(({ decided_by }) => decided_by === buyer).map(({ action }) => action),
    ...refunds.filter(({ recorded_by }) => recorded_by === buyer).map(() => 'refund'),
    ...timeline.filter(({ status, by }) => teamStatuses.has(status) && by === buyer).map(({ status }) => status),
    ...returns.filter(({ by }) => by === buyer).map(() => 'return'),
  ];
  return own.length === 0 ? [] : [finding('own orders', `order ${id}: its buyer decided ${own.join(', ')}`)];
};

/** A refund follows from an approval, or from an admin who says that money was received. */
const auditCause = ({ id }: OrderRow, decisions: readonly DecisionRow[], { payments }: Held): Finding[] => {
  const payment = payments.get(id);
  if (!payment || payment.refund_due + payment.refunded === 0 || payment.money_received === 1) return [];
  return decisions.some(({ action }) => action === 'approve')
    ? []
    : [finding('refund cause', `order ${id} has a refund although nobody said that its money was received`)];
};

const auditRecorded = ({ id }: OrderRow, refunds: readonly RefundRow[], { payments }: Held): Finding[] => {
  const refundedAmount = payments.get(id)?.refunded ?? 0;
  const recordedAmount = refunds.reduce((total, { amount }) => total + amount, 0);
  return recordedAmount === refundedAmount
    ? []
    : [finding('recorded refunds', `order ${id} was refunded ${refundedAmount}, the records say ${recordedAmount}`)];
};

const causes = new Set(['confirmMoney', 'reject', 'owe', 'owePart']);

/**
 * Above the amount in force then, a refund was recorded by neither who approved the payment or made it due, nor who had given
 * one of those the power to.
 */
const auditSecondPerson = (
  { id }: OrderRow,
  decisions: readonly DecisionRow[],
  refunds: readonly RefundRow[],
): Finding[] =>
  refunds.flatMap(({ version, four_eyes_amount: limit, recorded_by: by, reference }, index) => {
    const total = refunds.slice(0, index + 1).reduce((sum, { amount }) => sum + amount, 0);
    if (limit === null || total <= limit) return [];
    const previousVersion = refunds[index - 1]?.version ?? 0;
    const isAlone = decisions.some(
      (made) =>
        (made.decided_by === by || grantersOf(made).includes(by)) &&
        made.version < version &&
        (made.action === 'approve' || (causes.has(made.action) && made.version > previousVersion)),
    );
    return isAlone ? [finding('second person', `order ${id}: ${by} alone brought about the refund ${reference}`)] : [];
  });

const grantersOf = ({ granters }: DecisionRow): string[] => (granters === null ? [] : JSON.parse(granters));
