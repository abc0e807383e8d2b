import { secondFactorNotEnrolled } from '@eshop/contracts/problems/auth';
import { actorOf, type NewAuditEntry } from '@eshop/service-kit/audit/audit-log';
import type { User } from '@eshop/service-kit/auth/user';
import type { Counter } from 'prom-client';
import { requireSeal, type Seal } from '../authenticator/seal.ts';
import { totpStepOf } from '../authenticator/totp.ts';
import type { FailedCodes } from '../domain/failed-codes.ts';
import { withoutSession, withVerifiedSession } from '../domain/policy-users.ts';
import { wrongSecondFactor } from '../domain/problems.ts';
import type { SecondFactors } from '../store/second-factors.ts';
import type { Guard } from './attempts/guard-attempts.ts';
import type { CodeLock } from './lock-second-factor-codes.ts';
import type { PolicyInForce } from './policy-in-force.ts';

interface Deps {
  guard: Pick<Guard, 'guess'>;
  store: Pick<SecondFactors, 'get' | 'use'>;
  /** Undefined where no key is set: then there is no second factor. */
  seal: Seal | undefined;
  policy: Pick<PolicyInForce, 'change'>;
  codeLock: CodeLock;
  /** Counts codes that lock. */
  lockCounter: Pick<Counter, 'inc'>;
  now: () => number;
  /** Waits until every replica of every service follows a change of the policy. */
  waitForPropagation: () => Promise<unknown>;
}

/** How long a second factor counts for its session: as long as a session of a site. */
const verifiedMs = 43_200_000;

/**
 * Accepts a code of an authenticator app, each once, and counts it for the session of the user's token everywhere. The first
 * one finishes the enrollment. Throws a problem: 400 on a wrong code, 409 without an enrollment of this session, 429 beyond
 * a limit and while codes from this network are locked. The wrong code that locks them ends the session, which leaves an
 * entry in the audit log.
 */
export type PassSecondFactor = (user: User, code: string, network: string | undefined) => Promise<void>;

export const createPassSecondFactor = (deps: Deps): PassSecondFactor => {
  const { guard, store, seal, codeLock, now } = deps;
  const pass = async (user: User, code: string, network: string | undefined) => {
    const { id, session = '' } = user;
    const enrollment = await store.get(id);
    const isFirst = enrollment?.lastStep === undefined;
    if (!enrollment || (isFirst && enrollment.session !== session)) throw secondFactorNotEnrolled();
    const secret = requireSeal(seal).open(enrollment.secret, id);
    // One record for all unfinished enrollments of a user: starting over must not clear the failed codes.
    const origin = { userId: id, enrollment: isFirst ? 'unfinished' : enrollment.secret, network };
    const failedCodes = await codeLock.begin(origin);
    const step = totpStepOf(secret, code, now());
    if (step === undefined || !(await store.use(id, enrollment.secret, step))) {
      if (failedCodes.lockedUntil > 0) await lockOut(user, failedCodes, deps);
      throw wrongSecondFactor();
    }
    await codeLock.succeed(origin);
    await verifySession(user, isFirst, deps);
  };
  return (user, code, network) =>
    guard.guess({ kind: 'second-factor', login: user.id, account: user.username, network }, () =>
      pass(user, code, network),
    );
};

/** Ends the session that sent the wrong codes, and no other: somebody has its password, or has lost their phone. */
const lockOut = async (user: User, { count, lockedUntil }: FailedCodes, { policy, lockCounter, now }: Deps) => {
  lockCounter.inc();
  await policy.change(
    (current) => withoutSession(current, user.id, user.session ?? '', now()),
    () =>
      entryOf('user.second-factor-locked', user, {
        failures: count,
        lockedUntil: new Date(lockedUntil).toISOString(),
      }),
  );
};

const verifySession = async (user: User, isFirst: boolean, { policy, now, waitForPropagation }: Deps) => {
  const entry = isFirst ? entryOf('user.second-factor-enrolled', user) : undefined;
  const { id, session = '' } = user;
  await policy.change(
    (current) => withVerifiedSession(current, id, { id: session, until: now() + verifiedMs }, now()),
    () => entry,
  );
  await waitForPropagation();
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
