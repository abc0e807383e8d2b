/** What tools, and tests of several services, use of this one; they import nothing else of it. */

export { writeManyFacts } from './src/store/many-facts.ts';
export { createPartitions } from './src/store/partitions.ts';
export { createRetold } from './src/store/retold.ts';
export type { SalesDb } from './src/store/tables.ts';
export { createCheckTimeZone } from './src/use-cases/check-time-zone.ts';
export { createReadSales } from './src/use-cases/read-sales.ts';
export { createReadSeries } from './src/use-cases/read-series.ts';
