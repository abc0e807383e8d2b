import type { Schema } from '@eshop/client/client';
import { SearchOrders } from '@eshop/contracts/order';
import { invalid } from '@eshop/service-kit/problem';
import { carriedText } from '@eshop/ui/server/current-session';
import type { Session } from '@eshop/ui/server/sessions';
import { order } from '../gateways/order.ts';
import { toListQuery } from './query.ts';

type Query = Readonly<Record<string, string>>;

/** The text that a list's query searches for: a number in the address, or a text that the browser carries. */
export const searchedText = async (query: Query): Promise<string> =>
  query.search ? carriedText('orders') : (query.q ?? '');

interface Page {
  limit: number;
  cursor?: string | undefined;
  /** The page goes into a file. */
  export?: boolean;
}

/** A page of the orders that a list's filters let through, found by the text that is searched for. */
export const listOrders = async (session: Session, query: Query, q: string, page: Page) => {
  const { cursor: _, ...filter } = toListQuery(query);
  const { limit, cursor, export: isExport } = page;
  if (!query.search || q === '') {
    const more = { limit: String(limit), ...(cursor && { cursor }), ...(isExport && { export: 'true' }) };
    return order.list(session, { ...filter, ...more });
  }
  const { status, ...rest } = filter;
  const body = { ...rest, ...page, q, ...(status && { status: status.split(',') }) };
  const search = SearchOrders.safeParse(body);
  if (!search.success) throw invalid(search.error);
  const present = Object.entries(search.data).filter(([, value]) => value !== undefined);
  return order.search(session, Object.fromEntries(present) as Schema<'SearchOrders'>);
};
