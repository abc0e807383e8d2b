import { pageOf } from '@eshop/contracts/page';
import { type App, appOf, apps } from '@eshop/topology';
import { call } from '@eshop/ui/server/call';
import type { Session } from '@eshop/ui/server/sessions';
import { z } from 'zod';

/** Who changed what, as the service that was changed wrote it down. */
const AuditEntry = z.object({
  id: z.string(),
  at: z.string(),
  who: z.string(),
  action: z.string(),
  resource: z.string(),
  reason: z.string().nullish(),
  before: z.unknown(),
  after: z.unknown(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;
const AuditPage = pageOf(AuditEntry);

const operationOf = (id: string) => `GET /v1/audit-log/${id}` as const;

/** The services whose audit log this site may read. */
export const audited: readonly App[] = apps.filter(({ id }) => appOf('admin').calls[id]?.includes(operationOf(id)));

/** Asks a service for a page of its audit log, newest first. Throws as `call` does. */
export const auditLogOf = (session: Session, { id }: App, query: Readonly<Record<string, string>>) =>
  call(id, operationOf(id), { session, query, reply: AuditPage, timeoutMs: 3000 });
