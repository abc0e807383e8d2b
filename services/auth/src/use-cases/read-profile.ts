import { permissions } from '@eshop/contracts/policy';
import { notFound } from '@eshop/contracts/problems/general';
import type { Profile } from '@eshop/contracts/user';
import type { User } from '@eshop/service-kit/auth/user';
import type { Accounts } from '../gateways/cognito/accounts.ts';
import type { Profiles, StoredProfile } from '../store/profiles.ts';
import type { ReadSecondFactorStatus } from './read-second-factor-status.ts';
import type { SettleAccount } from './settle-account.ts';

export type VersionedProfile = Profile & { version: number };

/** Returns a user's own profile; the first read creates it for an account that has none. Throws a 404 problem for an account that no longer exists. */
export type ReadProfile = (user: User) => Promise<VersionedProfile>;

interface LoadDeps {
  accounts: Pick<Accounts, 'find'>;
  profiles: Pick<Profiles, 'get'>;
  settle: SettleAccount;
}

/** Loads the stored profile of a user; creates it when it is missing. */
export type LoadProfile = (user: User) => Promise<StoredProfile>;

export const createLoadProfile =
  ({ accounts, profiles, settle }: LoadDeps): LoadProfile =>
  async (user) => {
    const storedProfile = await profiles.get(user.id);
    if (storedProfile) return storedProfile;
    const account = await accounts.find(user.username);
    if (account?.userId !== user.id) throw notFound('This account no longer exists.');
    await settle(account);
    const createdProfile = await profiles.get(user.id);
    if (!createdProfile) throw new Error(`the profile of ${user.id} was settled, but does not exist`);
    return createdProfile;
  };

/** Adds to a stored profile what the token, the policy and the second factor say of the user. */
export type ShowProfile = (user: User, profile: StoredProfile) => Promise<VersionedProfile>;

export const createShowProfile =
  ({ readSecondFactorStatus }: { readSecondFactorStatus: ReadSecondFactorStatus }): ShowProfile =>
  async (user, profile) => {
    const secondFactor = await readSecondFactorStatus(user);
    return {
      ...profile,
      roles: [...user.roles],
      permissions: permissions.filter((permission) => user.may(permission)),
      warehouses: user.warehouses ? [...user.warehouses] : null,
      ...(secondFactor && { secondFactor }),
    };
  };

export const createReadProfile =
  ({ load, show }: { load: LoadProfile; show: ShowProfile }): ReadProfile =>
  async (user) =>
    show(user, await load(user));
