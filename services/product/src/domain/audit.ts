import type { Actor, NewAuditEntry } from '@eshop/service-kit/audit/audit-log';
import { changesBetween } from '@eshop/service-kit/audit/changes';
import type { ProductRecord } from './product.ts';

/** Whether the audit log shows a field of a product; images are shown by their names and texts. */
const isAudited = {
  id: false,
  sku: true,
  name: true,
  brand: true,
  description: true,
  categoryId: true,
  vehicleClass: true,
  price: true,
  cost: true,
  peakPrice: false,
  specs: true,
  version: false,
  deleted: false,
  createdAt: false,
  updatedAt: false,
} as const satisfies Record<Exclude<keyof ProductRecord, 'images'>, boolean>;
const auditedFields = (Object.keys(isAudited) as (keyof typeof isAudited)[]).filter((field) => isAudited[field]);

/** What people see of a product, and may change. */
const visibleFields = (record: ProductRecord): Readonly<Record<string, unknown>> => ({
  ...Object.fromEntries(auditedFields.map((field) => [field, record[field]])),
  ...(record.images.length > 0 && { images: record.images.map(({ name, alt }) => ({ name, alt })) }),
});

/** Returns the audit entry of a created product. */
export const creationOf = (record: ProductRecord, by: Actor): NewAuditEntry => ({
  action: 'product.created',
  by,
  resource: { type: 'product', id: record.id },
  ...changesBetween(undefined, visibleFields(record)),
});

/** Returns the audit entry of a changed or deleted product; undefined when nothing changed that people see. */
export const changeOf = (before: ProductRecord, next: ProductRecord, by: Actor): NewAuditEntry | undefined => {
  const changes = changesBetween(visibleFields(before), next.deleted ? undefined : visibleFields(next));
  return changes && { action: actionOf(before, next), by, resource: { type: 'product', id: next.id }, ...changes };
};

const actionOf = (before: ProductRecord, next: ProductRecord) => {
  if (next.deleted) return 'product.deleted';
  return next.images.length > before.images.length ? 'product.picture-added' : 'product.edited';
};
