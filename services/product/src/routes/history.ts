import { AuditLogPage } from '@eshop/contracts/audit';
import { Id } from '@eshop/contracts/ids';
import { PageQuery } from '@eshop/contracts/page';
import { route, routes } from '@eshop/service-kit/http/route';
import { z } from 'zod';
import type { ReadHistory } from '../use-cases/read-history.ts';

const One = z.object({ id: Id });

export const historyRoutes = (readHistory: ReadHistory) =>
  routes('/v1/products/:id/history', {
    'GET /': route({
      name: 'listProductHistory',
      summary: 'What people changed of a product, newest first: its prices among it',
      description:
        'Its part of the audit log, for whoever edits products. A product that was deleted still has its own.',
      allow: 'product:edit',
      params: One,
      query: PageQuery,
      reply: [200, AuditLogPage],
      handler: ({ params, query }) => readHistory(params.id, query),
    }),
  });
