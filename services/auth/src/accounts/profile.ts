import { permissions } from '@eshop/contracts/policy';
import { notFound, preconditionFailed } from '@eshop/contracts/problems/general';
import type { PatchProfile, Profile } from '@eshop/contracts/user';
import type { User } from '@eshop/service-kit/auth/user';
import type { z } from 'zod';
import type { Accounts } from '../cognito/accounts.ts';
import type { Profiles, StoredProfile } from '../store/profiles.ts';
import type { Settle } from './settle.ts';

interface Deps {
  accounts: Accounts;
  profiles: Profiles;
  settle: Settle;
  /** Where the login stands with its second factor. */
  secondFactorStatus: (user: User) => Promise<Profile['secondFactor']>;
}

/** A user's own profile; the first look makes it for an account that has none yet. */
export const createOwnProfile = ({ accounts, profiles, settle, secondFactorStatus }: Deps) => {
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
  const toProfile = async (user: User, profile: StoredProfile): Promise<Profile & { version: number }> => {
    const secondFactor = await secondFactorStatus(user);
    return {
      ...profile,
      roles: [...user.roles],
      permissions: permissions.filter((permission) => user.may(permission)),
      warehouses: user.warehouses ? [...user.warehouses] : null,
      ...(secondFactor && { secondFactor }),
    };
  };
  return {
    get: async (user: User) => toProfile(user, await get(user)),
    /** `seen` is the version that the change is of. Throws a 412 problem when it is no longer that. */
    update: async (user: User, changes: z.infer<typeof PatchProfile>, seen?: number) => {
      const current = await get(user);
      if (seen !== undefined && seen !== current.version) throw changedMeanwhile();
      if (!Object.values(changes).some((value) => value !== undefined)) return toProfile(user, current);
      const updated = await profiles.update(user.id, changes, seen);
      if (!updated) throw changedMeanwhile();
      return toProfile(user, updated);
    },
  };
};

const changedMeanwhile = () => preconditionFailed('The profile was changed meanwhile.');

export type OwnProfile = ReturnType<typeof createOwnProfile>;
