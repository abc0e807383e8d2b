/** What tools, and tests of several services, use of this one; they import nothing else of it. */

export { createResyncs } from './src/store/resyncs.ts';
export type { CartDb } from './src/store/tables.ts';
