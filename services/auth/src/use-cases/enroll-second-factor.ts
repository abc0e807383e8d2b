import { secondFactorEnrolled } from '@eshop/contracts/problems/auth';
import type { SecondFactorEnrollment } from '@eshop/contracts/user';
import type { User } from '@eshop/service-kit/auth/user';
import { requireSeal, type Seal } from '../authenticator/seal.ts';
import { newTotpSecret, totpUri } from '../authenticator/totp.ts';
import type { SecondFactors } from '../store/second-factors.ts';

interface Deps {
  store: Pick<SecondFactors, 'get' | 'begin'>;
  /** Undefined where no key is set: then there is no second factor. */
  seal: Seal | undefined;
}

/**
 * Begins to enroll an authenticator app; the same session gets the same secret again. Throws a problem: 404 where second
 * factors are not set up, 409 when the user has an app.
 */
export type EnrollSecondFactor = (user: User) => Promise<SecondFactorEnrollment>;

export const createEnrollSecondFactor =
  ({ store, seal }: Deps): EnrollSecondFactor =>
  async ({ id, username, session = '' }) => {
    const pendingFactor = await store.get(id);
    const isSame = pendingFactor?.session === session && pendingFactor.lastStep === undefined;
    const secret = isSame ? requireSeal(seal).open(pendingFactor.secret, id) : newTotpSecret();
    if (!isSame && !(await store.begin(id, { secret: requireSeal(seal).close(secret, id), session }))) {
      throw secondFactorEnrolled('This user has an authenticator app. Somebody who manages users can reset it.');
    }
    return { secret, uri: totpUri(secret, username) };
  };
