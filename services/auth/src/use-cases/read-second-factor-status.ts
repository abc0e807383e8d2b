import type { Profile } from '@eshop/contracts/user';
import type { User } from '@eshop/service-kit/auth/user';
import type { SecondFactors } from '../store/second-factors.ts';

/** Returns where a login stands with its second factor; undefined where none is needed. */
export type ReadSecondFactorStatus = (user: Pick<User, 'id' | 'secondFactor'>) => Promise<Profile['secondFactor']>;

export const createReadSecondFactorStatus =
  ({ store }: { store: Pick<SecondFactors, 'get'> }): ReadSecondFactorStatus =>
  async ({ id, secondFactor }) => {
    if (secondFactor !== 'missing') return secondFactor;
    return (await store.get(id))?.lastStep === undefined ? 'not-enrolled' : 'needed';
  };
