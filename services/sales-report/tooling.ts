/** What tools, and tests of several services, use of this one; they import nothing else of it. */

export { createBestSellers } from './src/store/best-sellers.ts';
export { writeManyFacts } from './src/store/many-facts.ts';
export { createPartitions } from './src/store/partitions.ts';
export { createRetold } from './src/store/retold.ts';
export { createSales } from './src/store/sales.ts';
export { createSeries } from './src/store/series.ts';
export type { SalesDb } from './src/store/tables.ts';
export { createTimeZones } from './src/store/time-zones.ts';
