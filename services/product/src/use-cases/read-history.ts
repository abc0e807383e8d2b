import type { AuditLogStore } from '@eshop/service-kit/audit/audit-log';

/** Returns the audit entries of a product, newest first, also of one that is deleted. */
export type ReadHistory = (
  productId: string,
  page: { cursor?: string | undefined; limit: number },
) => ReturnType<AuditLogStore['list']>;

export const createReadHistory =
  ({ auditLog }: { auditLog: Pick<AuditLogStore, 'list'> }): ReadHistory =>
  (productId, page) =>
    auditLog.list({ ...page, resource: `product/${productId}` });
