import { PatchProfile, Profile } from '@eshop/contracts/user';
import { route, routes } from '@eshop/service-kit/http/route';
import type { OwnProfile } from '../accounts/profile.ts';

export const userRoutes = (profile: OwnProfile) =>
  routes('/v1/users', {
    'GET /me': route({
      summary: 'Your profile',
      allow: 'profile:own',
      reply: [200, Profile],
      handler: ({ user }) => profile.get(user),
    }),
    'PATCH /me': route({
      summary: 'Change your name, phone or addresses',
      allow: 'profile:own',
      body: PatchProfile,
      reply: [200, Profile],
      handler: ({ user, body }) => profile.update(user, body),
    }),
  });
