import type { PatchProfile, Profile } from '@eshop/contracts/user';
import type { User } from '@eshop/service-kit/auth/user';
import { notFound } from '@eshop/service-kit/http/problem';
import type { z } from 'zod';
import type { Accounts } from '../cognito/accounts.ts';
import type { Profiles, StoredProfile } from '../store/profiles.ts';
import type { Settle } from './settle.ts';

interface Deps {
  accounts: Accounts;
  profiles: Profiles;
  settle: Settle;
}

/** A user's own profile; the first look makes it for an account that has none yet. */
export const createOwnProfile = ({ accounts, profiles, settle }: Deps) => {
  const get = async (user: User): Promise<StoredProfile> => {
    const known = await profiles.get(user.id);
    if (known) return known;
    const account = await accounts.find(user.username);
    if (account?.userId !== user.id) throw notFound('This account no longer exists.');
    await settle(account);
    const made = await profiles.get(user.id);
    if (!made) throw new Error(`the profile of ${user.id} was settled, but is not there`);
    return made;
  };
  return {
    get: async (user: User) => toProfile(user, await get(user)),
    update: async (user: User, changes: z.infer<typeof PatchProfile>) => {
      const current = await get(user);
      const changed = Object.values(changes).some((value) => value !== undefined);
      return toProfile(user, changed ? await profiles.update(user.id, changes) : current);
    },
  };
};

export type OwnProfile = ReturnType<typeof createOwnProfile>;

const toProfile = ({ roles }: User, { id, username, email, name, phone, addresses }: StoredProfile): Profile => ({
  id,
  username,
  email,
  name,
  roles: [...roles],
  phone,
  addresses,
});
