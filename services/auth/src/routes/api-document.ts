import document from '@eshop/client/openapi.json' with { type: 'json' };
import { route, routes } from '@eshop/service-kit/http/route';
import { z } from 'zod';

const ApiDocument = z.looseObject({ openapi: z.string() }).meta({ id: 'ApiDocument', example: { openapi: '3.1.0' } });

export const apiDocumentRoutes = routes('/v1/openapi.json', {
  'GET /': route({
    summary: 'This document: every public operation of every service',
    allow: 'profile:own',
    reply: [200, ApiDocument],
    handler: () => document,
  }),
});
