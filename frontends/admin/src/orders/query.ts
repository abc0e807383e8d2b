import { pick } from '../desk/links.ts';

/** What filters a list of orders beside a text. */
export const orderFilters = ['status', 'from', 'to', 'sort'] as const;
export const orderFields = ['q', 'search', ...orderFilters, 'cursor'] as const;
const listFields = ['q', ...orderFilters, 'cursor'] as const;

const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text is an order's number or id, which an address may show; anything else may be a customer's name. */
export const isOrderReference = (text: string): boolean => /^ES-[0-9A-Z]{1,20}$/i.test(text) || idPattern.test(text);

/** What order is asked for by a page's address: days become moments, and the last day is in it. */
export const toListQuery = (asked: Readonly<Record<string, string>>): Record<string, string> => {
  const { from, to, ...query } = pick(asked, listFields);
  return { ...query, ...moment('from', from, 0), ...moment('to', to, 1) };
};

const dayMs = 86_400_000;

const moment = (name: string, day: string | undefined, plusDays: number) => {
  const start = Date.parse(`${day}T00:00:00.000Z`);
  return Number.isNaN(start) ? {} : { [name]: new Date(start + plusDays * dayMs).toISOString() };
};
