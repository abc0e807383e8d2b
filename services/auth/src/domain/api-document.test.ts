import document from '@eshop/client/openapi.json' with { type: 'json' };
import { initialPolicy, type Permission, type Role } from '@eshop/contracts/policy';
import { describe, expect, it } from 'vitest';
import { documentFor } from './api-document.ts';

const seenBy = (role: Role) =>
  documentFor(document, (permission: Permission) => initialPolicy.roles[role]?.includes(permission) === true);
const permissionsIn = ({ paths }: Pick<typeof document, 'paths'>) =>
  new Set(
    Object.values(paths).flatMap((verbs) =>
      Object.values(verbs as Record<string, { 'x-permission'?: string }>).map((one) => one['x-permission'] ?? 'anyone'),
    ),
  );

describe('the API document', () => {
  it('tells a customer what a customer may call, and nothing of the desk', () => {
    const customerDocument = seenBy('customer');
    expect(permissionsIn(customerDocument)).toEqual(new Set(['anyone', 'profile:own', 'order:own', 'payment:own']));
    expect(Object.keys(customerDocument.paths)).toContain('/v1/orders');
    expect(Object.keys(customerDocument.paths)).not.toContain('/v1/policy');
    expect(Object.keys(customerDocument.components.schemas)).not.toContain('AuditEntry');
  });

  it('holds every schema that it refers to', () => {
    for (const role of ['customer', 'staff', 'manager'] as const) {
      const { paths, components } = seenBy(role);
      const names = [...JSON.stringify({ paths, components }).matchAll(/"#\/components\/schemas\/([^"]+)"/g)];
      for (const [, name] of names) expect(Object.keys(components.schemas)).toContain(name);
    }
  });

  it('is whole for those who may read the policy', () => {
    expect(seenBy('admin')).toEqual(document);
  });
});
