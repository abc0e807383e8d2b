import { pick } from '../desk/links.ts';

export const orderFields = ['q', 'status', 'from', 'to', 'sort', 'cursor'] as const;

/** What order is asked for by a page's address: days become moments, and the last day is in it. */
export const toListQuery = (asked: Readonly<Record<string, string>>): Record<string, string> => {
  const { from, to, ...query } = pick(asked, orderFields);
  return { ...query, ...moment('from', from, 0), ...moment('to', to, 1) };
};

const dayMs = 86_400_000;

const moment = (name: string, day: string | undefined, plusDays: number) => {
  const start = Date.parse(`${day}T00:00:00.000Z`);
  return Number.isNaN(start) ? {} : { [name]: new Date(start + plusDays * dayMs).toISOString() };
};
