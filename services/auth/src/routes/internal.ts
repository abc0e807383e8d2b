import { NamesOf, PersonNames } from '@eshop/contracts/user';
import { route, routes } from '@eshop/service-kit/http/route';
import type { ReadUserNames } from '../use-cases/read-user-names.ts';

export const internalRoutes = (readUserNames: ReadUserNames) =>
  routes('/internal', {
    'POST /names': route({
      name: 'listUserNames',
      summary: 'What people are called, by their ids',
      allow: 'caller',
      body: NamesOf,
      repeatable: true,
      reply: [200, PersonNames],
      handler: async ({ body }) => ({ items: await readUserNames(body.ids) }),
    }),
  });
