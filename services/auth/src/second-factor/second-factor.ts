import { secondFactorEnrolled, secondFactorNotEnrolled } from '@eshop/contracts/problems/auth';
import type { Profile, SecondFactorEnrollment } from '@eshop/contracts/user';
import { actorOf, type NewAuditEntry } from '@eshop/service-kit/audit/audit-log';
import type { User } from '@eshop/service-kit/auth/user';
import type { Counter } from 'prom-client';
import { withoutSession, withVerifiedSession } from '../domain/policy-users.ts';
import { secondFactorOff, wrongSecondFactor } from '../domain/problems.ts';
import type { PolicyInForce } from '../policy/policy-in-force.ts';
import type { SecondFactors } from '../store/second-factors.ts';
import type { CodeLock } from './code-lock.ts';
import type { FailedCodes } from './failed-codes.ts';
import type { Seal } from './seal.ts';
import { newTotpSecret, totpStepOf, totpUri } from './totp.ts';

interface Deps {
  store: SecondFactors;
  /** Undefined where no key is set: then there is no second factor. */
  seal: Seal | undefined;
  policy: Pick<PolicyInForce, 'change'>;
  lock: CodeLock;
  /** Counts codes that lock. */
  locks: Pick<Counter, 'inc'>;
  now: () => number;
  /** Waits until every replica of every service follows a change of the policy. */
  propagated: () => Promise<unknown>;
}

/** How long a second factor counts for its session, in milliseconds: as long as a session of a site. */
const verifiedMs = 43_200_000;

/** The second factor of users who may do more than is their own: a code of an authenticator app. */
export interface SecondFactorOf {
  /** Where this login stands; undefined where none is needed. */
  status(user: User): Promise<Profile['secondFactor']>;
  /** Begins an enrollment; the same session gets the same secret again. Throws a 409 problem when there is one already. */
  enroll(user: User): Promise<SecondFactorEnrollment>;
  /**
   * Takes a code, each once, and counts it for the session of the user's token everywhere. The first one finishes the
   * enrollment. Throws a 400 problem on a wrong code, 409 without an enrollment of this session, 429 while codes from this
   * network are locked. The wrong code that locks them ends the session, which the audit log tells.
   */
  pass(user: User, attempt: { code: string; network: string | undefined }): Promise<void>;
}

export const createSecondFactor = ({ store, seal, policy, lock, locks, now, propagated }: Deps): SecondFactorOf => {
  const requireSeal = (): Seal => {
    if (!seal) throw secondFactorOff();
    return seal;
  };
  /** Ends the session that sent the wrong codes, and no other: somebody has its password, or has lost their phone. */
  const endSession = (user: User, { count, lockedUntil }: FailedCodes) =>
    policy.change(
      (current) => withoutSession(current, user.id, user.session ?? '', now()),
      () =>
        entryOf('user.second-factor-locked', user, {
          failures: count,
          lockedUntil: new Date(lockedUntil).toISOString(),
        }),
    );
  return {
    status: async ({ id, secondFactor }) => {
      if (secondFactor !== 'missing') return secondFactor;
      return (await store.get(id))?.lastStep === undefined ? 'not-enrolled' : 'needed';
    },
    enroll: async ({ id, username, session = '' }) => {
      const present = await store.get(id);
      const isSame = present?.session === session && present.lastStep === undefined;
      const secret = isSame ? requireSeal().open(present.secret, id) : newTotpSecret();
      if (!isSame && !(await store.begin(id, { secret: requireSeal().close(secret, id), session }))) {
        throw secondFactorEnrolled('This user has an authenticator app. Somebody who manages users can reset it.');
      }
      return { secret, uri: totpUri(secret, username) };
    },
    pass: async (user, { code, network }) => {
      const { id, session = '' } = user;
      const present = await store.get(id);
      const isFirst = present?.lastStep === undefined;
      if (!present || (isFirst && present.session !== session)) throw secondFactorNotEnrolled();
      const secret = requireSeal().open(present.secret, id);
      // One record for all unfinished enrollments of a user: starting over must not clear the failed codes.
      const origin = { userId: id, enrollment: isFirst ? 'unfinished' : present.secret, network };
      const failedCodes = await lock.begin(origin);
      const step = totpStepOf(secret, code, now());
      if (step === undefined || !(await store.use(id, present.secret, step))) {
        if (failedCodes.lockedUntil > 0) {
          locks.inc();
          await endSession(user, failedCodes);
        }
        throw wrongSecondFactor();
      }
      await lock.succeed(origin);
      const entry = isFirst ? entryOf('user.second-factor-enrolled', user) : undefined;
      await policy.change(
        (current) => withVerifiedSession(current, id, { id: session, until: now() + verifiedMs }, now()),
        () => entry,
      );
      await propagated();
    },
  };
};

const entryOf = (
  action: 'user.second-factor-enrolled' | 'user.second-factor-locked',
  user: User,
  after?: NewAuditEntry['after'],
): NewAuditEntry => ({
  action,
  by: actorOf(user),
  resource: { type: 'user', id: user.id },
  ...(after && { after }),
});
