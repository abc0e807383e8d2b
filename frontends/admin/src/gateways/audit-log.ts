import { pageOf } from '@eshop/contracts/page';
import { type App, apps } from '@eshop/topology';
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

/** The services that keep an audit log. */
export const audited: readonly App[] = apps.filter(({ calls, kind }) => kind === 'service' && calls);

/** Asks a service for a page of its audit log, newest first. Throws as `call` does. */
export const auditLogOf = (session: Session, { id }: App, query: Readonly<Record<string, string>>) =>
  call(id, `GET /v1/audit-log/${id}`, { session, query, reply: AuditPage, timeoutMs: 3000 });
