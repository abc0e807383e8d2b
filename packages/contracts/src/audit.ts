import { z } from 'zod';
import { Id, Timestamp } from './ids.ts';
import { PageQuery, pageOf } from './page.ts';
import { opaque } from './text.ts';

/** What people with a permission beyond a customer's do, and which personal data they read, as the audit log keeps it. */
export const auditActions = [
  'user.roles-changed',
  'user.second-factor-enrolled',
  'user.second-factor-locked',
  'user.second-factor-reset',
  'user.searched',
  'policy.edited',
  'product.created',
  'product.edited',
  'product.deleted',
  'product.picture-added',
  'order.status-changed',
  'order.return-recorded',
  'order.exported',
  'order.searched',
  'order-approval.approved',
  'order-approval.declined',
  'payment.approved',
  'payment.proof-opened',
  'payment.proof-requested',
  'payment.rejected',
  'payment.money-confirmed',
  'payment.money-denied',
  'payment.refunded',
  'warehouse.created',
  'stock.received',
  'stock.returned',
  'stock.transferred',
  'stock.adjusted',
  'stock.counted',
  'stock.alert-level-set',
  'dead-letter.redriven',
  'dead-letter.discarded',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** What is changed, by its kind: the id is the one that its API names. */
export const resourceTypes = [
  'user',
  'policy',
  'product',
  'order',
  'order-approval',
  'payment',
  'warehouse',
  'stock',
  'dead-letter',
] as const;

const Resource = z
  .object({ type: z.string(), id: z.string() })
  .meta({ example: { type: 'product', id: '0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11' } });
const Values = z.record(z.string(), z.unknown());

/**
 * One change, as the service that made it wrote it down with it, or one reading of personal data. `before` and `after` hold what changed alone, long values
 * cut. Actions and types are plain text here, because a reader may be older than who wrote.
 */
export const AuditEntry = z
  .object({
    id: Id,
    at: Timestamp,
    app: z.string().meta({ example: 'product' }),
    by: z.object({ id: z.string(), name: z.string().optional() }),
    action: z.string().meta({ example: 'product.edited' }),
    resource: Resource,
    before: Values.meta({ example: { price: { amount: 4599000, currency: 'USD' } } }).optional(),
    after: Values.meta({ example: { price: { amount: 4399000, currency: 'USD' } } }).optional(),
    note: z.string().optional(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof AuditEntry>;
export const AuditLogPage = pageOf(AuditEntry).meta({ id: 'AuditLogPage' });

/** Which entries: `resource` is a type, or a type and an id with a slash between; `from` is included, `to` is not. */
export const AuditLogQuery = PageQuery.extend({
  resource: opaque(200).optional(),
  by: opaque(128).optional(),
  action: opaque(100).optional(),
  from: Timestamp.optional(),
  to: Timestamp.optional(),
});
export type AuditLogQuery = z.infer<typeof AuditLogQuery>;
