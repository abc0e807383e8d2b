import { Readable } from 'node:stream';
import type { OrderPage, OrderSummary } from '@eshop/contracts/order';
import { attempt } from '@eshop/ui/server/attempt';
import type { Session } from '@eshop/ui/server/sessions';
import { stringify } from 'csv-stringify';
import type { z } from 'zod';
import { order } from '../gateways/order.ts';
import { toListQuery } from './query.ts';
import { statusName } from './status.tsx';

/** The most orders in one file. */
const most = 20_000;

const columns = ['number', 'state', 'delivered to', 'vehicles', 'total', 'currency', 'placed', 'changed', 'id'];

const cells = ({ number, status, customer, items, total, createdAt, updatedAt, id }: OrderSummary) => [
  number,
  statusName(status),
  customer ?? '',
  items,
  (total.amount / 100).toFixed(2),
  total.currency,
  createdAt,
  updatedAt,
  id,
];

/** Answers the filtered orders as CSV, page by page as it is read, so that memory does not grow with their number. */
export const csvOfOrders = async (
  session: Session,
  query: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Response> => {
  const { cursor: _, ...filter } = toListQuery(query);
  const first = await attempt(order.list(session, { ...filter, limit: '100' }));
  if (first.problem) return new Response(first.problem.title, { status: first.problem.status });
  const file = Readable.from(rows(session, filter, first.value), { signal }).pipe(
    stringify({ header: true, columns, escape_formulas: true, bom: true }),
  );
  return new Response(Readable.toWeb(file) as ReadableStream, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="orders.csv"',
      'cache-control': 'no-store',
    },
  });
};

async function* rows(session: Session, filter: Record<string, string>, first: z.infer<typeof OrderPage>) {
  let page = first;
  for (let told = 0; ; ) {
    yield* page.items.map(cells);
    told += page.items.length;
    if (!page.nextCursor || told >= most) return;
    page = await order.list(session, { ...filter, limit: '100', cursor: page.nextCursor });
  }
}
