import { AuditLogPage } from '@eshop/contracts/audit';
import { type App, apps } from '@eshop/topology';
import { call } from '@eshop/ui/server/call';
import type { Session } from '@eshop/ui/server/sessions';

/** The services that keep an audit log. */
export const auditedApps: readonly App[] = apps.filter(({ auditLog }) => auditLog);

/** Asks a service for a page of its audit log, newest first. Throws as `call` does. */
export const auditLogOf = (session: Session, { id }: App, query: Readonly<Record<string, string>>) =>
  call(id, `GET /v1/audit-log/${id}`, { session, query, reply: AuditLogPage, timeoutMs: 3000 });
