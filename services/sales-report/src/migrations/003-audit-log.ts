import { createAuditLog } from '@eshop/service-kit/audit/create-audit-log';
import type { Kysely } from 'kysely';

/** What people change from now on. */
export const up = (db: Kysely<unknown>): Promise<void> => createAuditLog(db);
