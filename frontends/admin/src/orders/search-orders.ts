'use server';

import { SearchOrders } from '@eshop/contracts/order';
import { carryText } from '@eshop/ui/server/current-session';
import { z } from 'zod';
import { deskAction } from '../desk/desk-action.ts';
import { linkTo, pick } from '../desk/links.ts';
import { isOrderReference, orderFilters } from './query.ts';

const SearchForm = z.object({ q: SearchOrders.shape.q.unwrap().default('') }).loose();

/** Leads to the orders that a text is found in. A number or an id stands in the address, a customer's name does not. */
export const searchOrders = deskAction(SearchForm, async (_desk, { q, ...form }) => {
  const filters = pick(form as Record<string, string>, orderFilters);
  if (q === '' || isOrderReference(q)) return { to: linkTo('/orders', filters, { q }) };
  await carryText('orders', q);
  return { to: linkTo('/orders', filters, { search: String(Date.now()) }) };
});
