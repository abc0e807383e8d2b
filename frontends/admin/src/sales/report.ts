import { viewerZone } from '@eshop/ui/server/viewer-zone';
import { intervalsFor } from './intervals.ts';
import { type Range, rangeOf } from './range.ts';

type Query = Readonly<Record<string, string>>;

const measures = ['quantity', 'revenue', 'margin'] as const;

/** What a page's address asks of the report. */
export interface Report {
  zone: string;
  range: Range;
  /** Of which sales, whenever they were. */
  which: { productId?: string; category?: string; warehouseId?: string };
  interval: ReturnType<typeof intervalsFor>;
  by: (typeof measures)[number];
  cursor: string | undefined;
}

/** The names of the parameters in a page's address, and in the service's. */
const names = { product: 'productId', category: 'category', warehouse: 'warehouseId' } as const;

/** Reads an address. What is no product's or warehouse's id is left for the service to refuse. */
export const readReport = async (query: Query, now = Date.now()): Promise<Report> => {
  const zone = await viewerZone(query.zone);
  const range = rangeOf(query, zone, now);
  const filter = Object.fromEntries(
    Object.entries(names).flatMap(([name, as]) => (query[name] ? [[as, query[name]]] : [])),
  );
  return {
    zone,
    range,
    which: filter,
    interval: intervalsFor(range, query.interval),
    by: measures.find((measure) => measure === query.by) ?? 'revenue',
    cursor: query.cursor,
  };
};

/** The service's filter for a report. */
export const filterOf = ({ range: { from, to }, which }: Report) => ({ from, to, ...which });

/** The same for the period before. */
export const filterBefore = ({ range: { before }, which }: Report) => ({ from: before.from, to: before.to, ...which });

/** What a report's file is called: its days stand in it. */
export const exportName = ({ range: { first, last } }: Report, format: string): string =>
  `sales-${first === last ? first : `${first}-to-${last}`}.${format}`;
