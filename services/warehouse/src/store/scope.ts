import { sql } from 'kysely';

/** The condition that a warehouse is one of those; true where there is no such bound. */
export const amongst = (column: string, warehouses: ReadonlySet<string> | undefined) =>
  warehouses ? sql<boolean>`${sql.ref(column)} = any(${[...warehouses]}::uuid[])` : sql<boolean>`true`;
