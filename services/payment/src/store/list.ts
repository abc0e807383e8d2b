import { foldText } from '@eshop/contracts/fold-text';
import type { PaymentListQuery } from '@eshop/contracts/payment';
import { pageOf, positionIn } from '@eshop/service-kit/http/paging';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { toPayment } from './payment-row.ts';
import type { PaymentDb } from './tables.ts';

const Position = z.object({ at: z.iso.datetime(), id: z.uuid() });

/** A page of payments. One query. */
export const listPayments = async (
  db: Kysely<PaymentDb>,
  query: z.infer<typeof PaymentListQuery>,
  reviewHours: number,
) => {
  const { status, from, to, q, sort } = query;
  const position = positionIn(query.cursor, Position);
  const rows = await db
    .selectFrom('payments')
    .selectAll()
    .$if(status !== undefined, (some) => some.where('status', 'in', status ?? []))
    .$if(from !== undefined, (some) => some.where('created_at', '>=', new Date(from ?? 0)))
    .$if(to !== undefined, (some) => some.where('created_at', '<', new Date(to ?? 0)))
    .$if(Boolean(q), (some) => some.where(matches(q ?? '')))
    .$if(position !== undefined, (some) => some.where(beyond(sort, new Date(position?.at ?? 0), position?.id ?? '')))
    .orderBy('created_at', directions[sort])
    .orderBy('id', directions[sort])
    .limit(query.limit + 1)
    .execute();
  const page = pageOf(rows, query.limit, ({ created_at, id }) => ({ at: created_at.toISOString(), id }));
  return { items: page.items.map((row) => toPayment(row, reviewHours)), nextCursor: page.nextCursor };
};

const directions = { oldest: 'asc', newest: 'desc' } as const;

const beyond = (sort: keyof typeof directions, at: Date, id: string) =>
  sort === 'oldest' ? sql<boolean>`(created_at, id) > (${at}, ${id})` : sql<boolean>`(created_at, id) < (${at}, ${id})`;

/** The payment or order of this id, or orders whose number begins so: each has an index. */
const matches = (text: string) => {
  const foldedText = foldText(text);
  const ascii = /^[\x21-\x7e]+$/.test(foldedText) ? foldedText : '-';
  const number = `${ascii.toUpperCase().replace(/[\\%_]/g, '\\$&')}%`;
  return sql<boolean>`(id = ${ascii} or order_id = ${ascii} or order_number like ${number})`;
};
