import { preconditionFailed } from '@eshop/contracts/problems/general';
import type { PatchProfile } from '@eshop/contracts/user';
import type { User } from '@eshop/service-kit/auth/user';
import type { z } from 'zod';
import type { Profiles } from '../store/profiles.ts';
import type { LoadProfile, ShowProfile, VersionedProfile } from './read-profile.ts';

interface Deps {
  profiles: Pick<Profiles, 'update'>;
  load: LoadProfile;
  show: ShowProfile;
}

/** Changes a user's own profile; with `seenVersion`, only that version. Throws a 412 problem when it was changed meanwhile. */
export type UpdateProfile = (
  user: User,
  changes: z.infer<typeof PatchProfile>,
  seenVersion?: number,
) => Promise<VersionedProfile>;

export const createUpdateProfile =
  ({ profiles, load, show }: Deps): UpdateProfile =>
  async (user, changes, seenVersion) => {
    const current = await load(user);
    if (seenVersion !== undefined && seenVersion !== current.version) throw changedMeanwhile();
    if (!Object.values(changes).some((value) => value !== undefined)) return show(user, current);
    const updatedProfile = await profiles.update(user.id, changes, seenVersion);
    if (!updatedProfile) throw changedMeanwhile();
    return show(user, updatedProfile);
  };

const changedMeanwhile = () => preconditionFailed('The profile was changed meanwhile.');
