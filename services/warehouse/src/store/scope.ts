import { sql } from 'kysely';

/** The warehouses that a user works in; undefined for somebody who works in all. */
export type WarehouseScope = ReadonlySet<string> | undefined;

/** Returns the condition that a column's warehouse is in scope. */
export const isInScope = (column: string, scope: WarehouseScope) =>
  scope ? sql<boolean>`${sql.ref(column)} = any(${[...scope]}::uuid[])` : sql<boolean>`true`;
