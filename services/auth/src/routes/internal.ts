import { NamesOf, PersonNames } from '@eshop/contracts/user';
import { route, routes } from '@eshop/service-kit/http/route';
import type { Profiles } from '../store/profiles.ts';

export const internalRoutes = (profiles: Pick<Profiles, 'names'>) =>
  routes('/internal', {
    'POST /names': route({
      name: 'listUserNames',
      summary: 'What people are called, by their ids',
      allow: 'caller',
      body: NamesOf,
      repeatable: true,
      reply: [200, PersonNames],
      handler: async ({ body }) => ({ items: await profiles.names(body.ids) }),
    }),
  });
