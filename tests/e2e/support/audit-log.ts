import type { AuditEntry } from '@eshop/contracts/audit';
import type { AppId } from '@eshop/topology';
import { expect } from 'vitest';
import { eventually } from './eventually.ts';
import { type Answer, call, expectStatus } from './http.ts';
import { tokenOf } from './people.ts';

export interface Page {
  items: AuditEntry[];
  nextCursor: string | null;
}

/** Calls an operation as the demo data's admin. */
export const admin = async <Body>(app: AppId, operation: string, body?: unknown, headers = {}): Promise<Answer<Body>> =>
  call<Body>(app, operation, { token: await tokenOf('admin'), body, headers });

/** Returns a page of an app's audit log. */
export const page = (app: AppId, query: Record<string, string>): Promise<Page> =>
  expectStatus(200, admin<Page>(app, `GET /v1/audit-log/${app}?${new URLSearchParams(query)}`));

/** Returns the entries of a resource, newest first, once there are so many; DynamoDB's indexes trail by moments. */
export const entriesOf = (app: AppId, resource: string, count: number): Promise<AuditEntry[]> =>
  eventually(async () => {
    const { items } = await page(app, { resource, limit: '100' });
    expect(items.map(({ action }) => action)).toHaveLength(count);
    return items;
  });

/** Returns the admin as the audit log names its actors. */
export const adminActor = async (): Promise<{ id: string; name: string }> => {
  const [, claims = ''] = (await tokenOf('admin')).split('.');
  const { sub, username } = JSON.parse(Buffer.from(claims, 'base64url').toString());
  return { id: sub, name: username };
};
