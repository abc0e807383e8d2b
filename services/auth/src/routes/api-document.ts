import document from '@eshop/client/openapi.json' with { type: 'json' };
import { route, routes } from '@eshop/service-kit/http/route';
import { z } from 'zod';
import { documentFor } from '../domain/api-document.ts';

const ApiDocument = z.looseObject({ openapi: z.string() }).meta({ id: 'ApiDocument', example: { openapi: '3.1.0' } });

export const apiDocumentRoutes = routes('/v1/openapi.json', {
  'GET /': route({
    name: 'getApiDocument',
    summary: 'This document: the public operations of every service that the caller may use',
    description: 'Those who may read the policy get all operations.',
    allow: 'profile:own',
    reply: [200, ApiDocument],
    handler: ({ user }) => documentFor(document, user.may),
  }),
});
