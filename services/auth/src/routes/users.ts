import { PageQuery } from '@eshop/contracts/page';
import {
  accountNotAccepted,
  alreadyRegistered,
  beyondOwnPermissions,
  grantChainTooLong,
  lastAdmin,
  ownRoles,
  registrationPending,
} from '@eshop/contracts/problems/auth';
import { notFound } from '@eshop/contracts/problems/general';
import { opaque } from '@eshop/contracts/text';
import { PatchProfile, Person, PersonPage, Profile, SearchUsers, SetRoles } from '@eshop/contracts/user';
import { actorOf } from '@eshop/service-kit/audit/audit-log';
import { etagOf, optionalVersion, requiredVersion } from '@eshop/service-kit/http/precondition';
import { type Input, route, routes } from '@eshop/service-kit/http/route';
import { z } from 'zod';
import type { ReadProfile } from '../use-cases/read-profile.ts';
import type { ResetSecondFactor } from '../use-cases/reset-second-factor.ts';
import type { SearchUsers as SearchUsersUseCase } from '../use-cases/search-users.ts';
import type { SetRoles as SetRolesUseCase } from '../use-cases/set-roles.ts';
import type { UpdateProfile } from '../use-cases/update-profile.ts';

interface Deps {
  readProfile: ReadProfile;
  updateProfile: UpdateProfile;
  searchUsers: SearchUsersUseCase;
  setRoles: SetRolesUseCase;
  resetSecondFactor: ResetSecondFactor;
}

const q = opaque(254, 0);
const ListQuery = PageQuery.extend({
  q: q.regex(/^[^@]*$/, 'an e-mail address belongs into POST /v1/users/search').optional(),
});
const One = z.object({ id: opaque(128) });

export const userRoutes = ({ readProfile, updateProfile, searchUsers, setRoles, resetSecondFactor }: Deps) =>
  routes('/v1/users', {
    'GET /me': route({
      name: 'getProfile',
      summary: 'Your profile',
      allow: 'profile:own',
      reply: [200, Profile],
      problems: [notFound, alreadyRegistered, registrationPending, accountNotAccepted],
      handler: async ({ user, res }) => setEtag(res, await readProfile(user)),
    }),
    'PATCH /me': route({
      name: 'updateProfile',
      summary: 'Change your name, phone or addresses; with If-Match only what you have seen',
      allow: 'profile:own',
      body: PatchProfile,
      reply: [200, Profile],
      ifMatch: 'optional',
      problems: [notFound, alreadyRegistered, registrationPending, accountNotAccepted],
      handler: async ({ user, body, req, res }) => setEtag(res, await updateProfile(user, body, optionalVersion(req))),
    }),
    'GET /': route({
      name: 'listUsers',
      summary: 'People whose username, e-mail address or name begins with a text',
      description: 'No e-mail address: addresses of pages end up in logs. Whom it showed to whom is in the audit log.',
      allow: 'user:manage',
      query: ListQuery,
      reply: [200, PersonPage],
      handler: ({ query, user }) => searchUsers(actorOf(user), query),
    }),
    'POST /search': route({
      name: 'searchUsers',
      summary: 'People whose username, e-mail address or name begins with a text, which may be an e-mail address',
      description: 'Changes nothing. Whom it showed to whom is in the audit log.',
      allow: 'user:manage',
      body: SearchUsers,
      repeatable: true,
      reply: [200, PersonPage],
      handler: ({ body, user }) => searchUsers(actorOf(user), body),
    }),
    'PUT /:id/roles': route({
      name: 'setUserRoles',
      summary: 'Give somebody their roles, and staff their warehouses; in force everywhere within 5 seconds',
      description:
        '`If-Match` names the `version` of the person as `GET /v1/users` lists them. Nobody gives a role or a warehouse beyond their own permissions, changes their own roles, or those of a user who has more (403).',
      allow: 'user:manage',
      params: One,
      body: SetRoles,
      reply: [200, Person],
      ifMatch: 'required',
      problems: [ownRoles, beyondOwnPermissions, lastAdmin, grantChainTooLong],
      handler: async ({ user, params, body, req, res }) =>
        setEtag(res, await setRoles(actorOf(user), params.id, requiredVersion(req), body)),
    }),
    'DELETE /:id/second-factor': route({
      name: 'resetSecondFactor',
      summary: 'Remove somebody’s authenticator app, as when it is lost; they set up another at their next login',
      description:
        'Ends all their sessions and their password first: they choose another with `POST /v1/auth/forgot-password`. Answers when every service knows.',
      allow: 'user:manage',
      params: One,
      repeatable: true,
      reply: [204],
      problems: [beyondOwnPermissions],
      handler: ({ user, params }) => resetSecondFactor(actorOf(user), params.id),
    }),
  });

const setEtag = <Tagged extends { version: number }>(res: Input['res'], profile: Tagged): Tagged => {
  res.set({ etag: etagOf(profile.version), 'cache-control': 'private, no-cache' });
  return profile;
};
