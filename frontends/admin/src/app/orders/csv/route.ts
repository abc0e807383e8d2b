import { browserId } from '@eshop/ui/server/current-session';
import { requireDesk } from '../../../desk/desk.ts';
import { csvOfOrders } from '../../../orders/csv.ts';
import { searchedText } from '../../../orders/list-orders.ts';
import { readOrders } from '../../../orders/read-orders.ts';

/** The orders that the list's filters let through, as a file. */
export const GET = async (request: Request): Promise<Response> => {
  const { can } = await requireDesk();
  if (!can('order:manage')) return new Response('Your roles do not allow this.', { status: 403 });
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const q = await searchedText(query);
  return csvOfOrders(readOrders((await browserId()) ?? '', { query, q }, request.signal), request.signal);
};
