import type { AuditLogTables } from '@eshop/service-kit/sql/kit-tables';

/** The tables of the warehouse database. */
export type WarehouseDb = AuditLogTables;
