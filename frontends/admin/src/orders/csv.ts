import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { OrderPage, OrderSummary } from '@eshop/contracts/order';
import { escapeFormulas } from '@eshop/spreadsheets/csv-text';
import { attempt } from '@eshop/ui/server/attempt';
import { siteLog } from '@eshop/ui/server/log';
import { stringify } from 'csv-stringify';
import type { z } from 'zod';
import { statusName } from './status.tsx';

type Page = z.infer<typeof OrderPage>;

/** Reads a page of the orders, from a cursor on. */
export type ReadOrders = (cursor: string | undefined) => Promise<Page>;

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

/**
 * All orders as CSV, page by page as the file is read, so that memory does not grow with their number. When a page cannot
 * be read the connection breaks off: half a file cannot pass for a whole one.
 */
export const csvOfOrders = async (read: ReadOrders, signal: AbortSignal): Promise<Response> => {
  const first = await attempt(read(undefined));
  if (first.problem) return new Response(wordsFor(first.problem.status), { status: first.problem.status });
  const file = new PassThrough();
  const format = stringify({ header: true, columns, cast: { string: escapeFormulas }, bom: true });
  pipeline(Readable.from(rows(read, first.value)), format, file, { signal }).catch((error: unknown) => {
    if (!signal.aborted) siteLog().warn({ err: error }, 'the CSV of orders broke off');
  });
  return new Response(Readable.toWeb(file) as ReadableStream, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="orders.csv"',
      'cache-control': 'no-store, no-transform',
    },
  });
};

const wordsFor = (status: number) =>
  status < 500 ? 'cannot be made: a filter does not fit.' : 'cannot be made for the moment. Please try again.';

async function* rows(read: ReadOrders, first: Page) {
  let page = first;
  for (;;) {
    yield* page.items.map(cells);
    if (!page.nextCursor) return;
    page = await read(page.nextCursor);
  }
}
