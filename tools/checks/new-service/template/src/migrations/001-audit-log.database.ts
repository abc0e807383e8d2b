import { createAuditLog } from '@eshop/service-kit/audit/create-audit-log';
import type { Kysely } from 'kysely';

/** Who changed what. */
export const up = (db: Kysely<unknown>): Promise<void> => createAuditLog(db);
