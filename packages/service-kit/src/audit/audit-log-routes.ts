import { AuditLogPage, AuditLogQuery } from '@eshop/contracts/audit';
import type { App } from '@eshop/topology';
import { pascalCase, route, routes } from '../http/route.ts';
import type { AuditLogStore } from './audit-log.ts';

/** An app's own audit log: it is read here, and written by the changes alone. */
export const auditLogRoutes = ({ app, store }: { app: Pick<App, 'id'>; store: AuditLogStore }) =>
  routes(`/v1/audit-log/${app.id}`, {
    'GET /': route({
      name: `list${pascalCase(app.id)}AuditLog`,
      summary: 'What people changed here, newest first: who, what, when, before and after',
      description:
        '`resource` is a type, as `product`, or a type and an id, as `product/0199…`. A page may come short, or empty, before the last.',
      allow: 'audit:read',
      query: AuditLogQuery,
      reply: [200, AuditLogPage],
      handler: ({ query }) => store.list(query),
    }),
  });
