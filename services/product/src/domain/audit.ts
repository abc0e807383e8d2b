import type { Actor, NewAuditEntry } from '@eshop/service-kit/audit/audit-log';
import { changesBetween } from '@eshop/service-kit/audit/changes';
import type { ProductRecord } from './product.ts';

const fields = [
  'sku',
  'name',
  'brand',
  'description',
  'categoryId',
  'vehicleClass',
  'price',
  'cost',
  'specs',
] as const satisfies (keyof ProductRecord)[];

/** What people see of a product, and may change. */
const shown = (record: ProductRecord): Readonly<Record<string, unknown>> => ({
  ...Object.fromEntries(fields.map((field) => [field, record[field]])),
  ...(record.images.length > 0 && { images: record.images.map(({ name, alt }) => ({ name, alt })) }),
});

/** What somebody who makes a product leaves in the audit log. */
export const creationOf = (record: ProductRecord, by: Actor): NewAuditEntry => ({
  action: 'product.created',
  by,
  resource: { type: 'product', id: record.id },
  ...changesBetween(undefined, shown(record)),
});

/** What somebody who changes or deletes one leaves there; undefined where all is as it was. */
export const changeOf = (before: ProductRecord, next: ProductRecord, by: Actor): NewAuditEntry | undefined => {
  const changed = changesBetween(shown(before), next.deleted ? undefined : shown(next));
  return changed && { action: actionOf(before, next), by, resource: { type: 'product', id: next.id }, ...changed };
};

const actionOf = (before: ProductRecord, next: ProductRecord) => {
  if (next.deleted) return 'product.deleted';
  return next.images.length > before.images.length ? 'product.picture-added' : 'product.edited';
};
