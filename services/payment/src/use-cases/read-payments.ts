import type { Payment, PaymentCounts, PaymentListQuery, PaymentPage } from '@eshop/contracts/payment';
import type { User } from '@eshop/service-kit/auth/user';
import { pageOf, positionIn } from '@eshop/service-kit/http/paging';
import { z } from 'zod';
import { type Authority, deciderOf } from '../domain/authority.ts';
import type { PaymentRules } from '../domain/payment-rules.ts';
import { visibleTo } from '../domain/visible-payment.ts';
import { countEscalated, countPayments } from '../store/counts.ts';
import { toPayment } from '../store/payment-view.ts';
import { selectPayments } from '../store/payments.ts';
import type { Db } from '../store/tables.ts';
import { findExcludedUsers } from './find-excluded-users.ts';
import type { FindPayment } from './find-payment.ts';

export interface ReadPayments {
  /** Returns the payment of an order; to those who manage payments with who may not record its refund. */
  getPaymentOfOrder(user: User, orderId: string): Promise<Payment>;
  /** Returns a page of payments. One query. Throws a 400 problem on a cursor of another list. */
  listPayments(query: z.infer<typeof PaymentListQuery>): Promise<z.infer<typeof PaymentPage>>;
  /** Returns how many payments wait in each state, or are in any. Three queries. */
  countPayments(query: { closed: boolean }): Promise<z.infer<typeof PaymentCounts>>;
}

interface Deps {
  db: Db;
  find: Pick<FindPayment, 'ofOrder'>;
  authority: Pick<Authority, 'grantOf'>;
  rules: PaymentRules;
}

const Position = z.object({ at: z.iso.datetime(), id: z.uuid() });

export const createReadPayments = ({ db, find, authority, rules }: Deps): ReadPayments => ({
  getPaymentOfOrder: async (user, orderId) => {
    const row = await find.ofOrder(user, orderId);
    const payment = visibleTo(user, toPayment(row, rules.reviewHours));
    if (!user.may('payment:manage')) return payment;
    return { ...payment, refundExcludedUsers: await findExcludedUsers(db, row, rules, deciderOf(authority, user)) };
  },

  listPayments: async ({ cursor, limit, ...filter }) => {
    const startAfter = positionIn(cursor, Position);
    const rows = await selectPayments(db, filter, { after: startAfter, limit: limit + 1 });
    const { items, nextCursor } = pageOf(rows, limit, ({ created_at, id }) => ({ at: created_at.toISOString(), id }));
    return { items: items.map((row) => toPayment(row, rules.reviewHours)), nextCursor };
  },

  countPayments: async (query) => {
    const [counts, escalatedCount] = await Promise.all([
      countPayments(db, query),
      countEscalated(db, rules.reviewHours),
    ]);
    return { counts, escalated: escalatedCount, reviewHours: rules.reviewHours };
  },
});
