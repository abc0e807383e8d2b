import { pick } from '../desk/links.ts';

/** The names of what movements are filtered by. */
export const movementFilters = ['warehouseId', 'productId', 'kind', 'from', 'to', 'orderId'] as const;

const day = /^\d{4}-\d{2}-\d{2}$/;
const dayMs = 86_400_000;

/** What warehouse is asked: days become moments in UTC, the last one as a whole. A day that is none is left out. */
export const movementQuery = (query: Readonly<Record<string, string>>): Record<string, string> => {
  const from = startOf(query.from);
  const to = startOf(query.to);
  return {
    ...pick(query, ['warehouseId', 'productId', 'kind', 'orderId', 'cursor']),
    ...(from !== undefined && { from: new Date(from).toISOString() }),
    ...(to !== undefined && { to: new Date(to + dayMs).toISOString() }),
    limit: '50',
  };
};

const startOf = (text = ''): number | undefined => {
  const at = day.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
};
