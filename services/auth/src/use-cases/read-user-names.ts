import type { PersonNames } from '@eshop/contracts/user';
import type { Profiles } from '../store/profiles.ts';

/** Returns the names of up to a hundred users by their ids; leaves out users without a profile. */
export type ReadUserNames = (userIds: readonly string[]) => Promise<PersonNames['items']>;

export const createReadUserNames =
  ({ profiles }: { profiles: Pick<Profiles, 'names'> }): ReadUserNames =>
  (userIds) =>
    profiles.names(userIds);
