import { PageQuery } from '@eshop/contracts/page';
import { Line } from '@eshop/contracts/text';
import { PatchProfile, Person, PersonPage, Profile, SetRoles } from '@eshop/contracts/user';
import { actorOf } from '@eshop/service-kit/audit/audit-log';
import { etagOf, ifMatchProblems, requiredVersion } from '@eshop/service-kit/http/precondition';
import { type Input, route, routes } from '@eshop/service-kit/http/route';
import { z } from 'zod';
import type { OwnProfile } from '../accounts/profile.ts';
import type { SearchPeople } from '../people/search-people.ts';
import type { SetRolesOf } from '../people/set-roles.ts';

interface Deps {
  profile: OwnProfile;
  search: SearchPeople;
  setRoles: SetRolesOf;
}

const Search = PageQuery.extend({ q: Line.max(254).optional() });
const One = z.object({ id: Line.min(1).max(128) });

export const userRoutes = ({ profile, search, setRoles }: Deps) =>
  routes('/v1/users', {
    'GET /me': route({
      summary: 'Your profile',
      allow: 'profile:own',
      reply: [200, Profile],
      handler: async ({ user, res }) => tagged(res, await profile.get(user)),
    }),
    'PATCH /me': route({
      summary: 'Change your name, phone or addresses; with If-Match only what you have seen',
      allow: 'profile:own',
      body: PatchProfile,
      reply: [200, Profile],
      problems: { 412: 'Changed meanwhile' },
      handler: async ({ user, body, req, res }) => {
        const seen = req.get('if-match') === undefined ? undefined : requiredVersion(req);
        return tagged(res, await profile.update(user, body, seen));
      },
    }),
    'GET /': route({
      summary: 'People whose username, e-mail address or name begins with a text',
      allow: 'user:manage',
      query: Search,
      reply: [200, PersonPage],
      handler: ({ query }) => search(query),
    }),
    'PUT /:id/roles': route({
      summary: 'Give somebody their roles, and staff their warehouses; in force everywhere within 5 seconds',
      description: '`If-Match` names the `version` of the person as `GET /v1/users` lists them.',
      allow: 'user:manage',
      params: One,
      body: SetRoles,
      reply: [200, Person],
      problems: { ...ifMatchProblems, 409: 'The last admin' },
      handler: async ({ user, params, body, req, res }) =>
        tagged(res, await setRoles(actorOf(user), params.id, requiredVersion(req), body)),
    }),
  });

const tagged = <Tagged extends { version: number }>(res: Input['res'], profile: Tagged): Tagged => {
  res.set({ etag: etagOf(profile.version), 'cache-control': 'private, no-cache' });
  return profile;
};
