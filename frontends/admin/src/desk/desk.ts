import { createHash } from 'node:crypto';
import type { Permission } from '@eshop/contracts/policy';
import type { Profile } from '@eshop/contracts/user';
import { InvocationError } from '@eshop/service-kit/sidecar/invoke';
import { auth } from '@eshop/ui/server/auth';
import { currentSession } from '@eshop/ui/server/current-session';
import { orTryAgain } from '@eshop/ui/server/or-try-again';
import { createMemory } from '@eshop/ui/server/remember';
import type { Session } from '@eshop/ui/server/sessions';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';

/** Who works here, and what they may do by the policy in force. */
export interface Desk {
  session: Session;
  person: Profile;
  /** Whether something is shown at all; the service decides again when it is done. */
  can(permission: Permission): boolean;
}

// A changed role shows after two seconds; while auth is unavailable the last known one is used for an hour.
const remember = createMemory({ freshMs: 2000, keptMs: 3_600_000, patienceMs: 800, most: 500 });

/** The desk of this request, undefined when nobody is logged in. Asked for once a request. */
export const currentDesk = cache(async (): Promise<Desk | undefined> => {
  const session = await currentSession();
  const person = session && (await remember(loginOf(session), () => auth.profile(session)).catch(ifVoid));
  if (!session || !person) return undefined;
  return {
    session,
    person: person.value,
    can: (permission) => person.value.permissions?.includes(permission) ?? false,
  };
});

/** Two logins of one user may differ in what they may do: one of them may lack its second factor. */
const loginOf = ({ username, refreshToken }: Session) =>
  `${username} ${createHash('sha256').update(refreshToken).digest('base64url')}`;

/** A token that auth takes no longer is no login. */
const ifVoid = (error: unknown): undefined => {
  if (!(error instanceof InvocationError && error.status === 401)) throw error;
};

/** The path of the page that asks for the second factor of a login. */
export const secondFactorPath = '/second-factor';

/**
 * As `currentDesk`; who is not logged in is sent to the login, who still has to pass a second factor to the page for it.
 * Both come back after it.
 */
export const requireDesk = async (): Promise<Desk> => {
  const path = (await headers()).get('x-path') ?? '/';
  const desk = await requireLogin();
  if (isPassed(desk)) return desk;
  redirect(`${secondFactorPath}?next=${encodeURIComponent(path)}`);
};

/** As `requireDesk`, whatever the second factor. */
export const requireLogin = async (): Promise<Desk> => {
  const path = (await headers()).get('x-path') ?? '/';
  const desk = await orTryAgain(currentDesk(), path);
  if (desk) return desk;
  redirect(`/login?next=${encodeURIComponent(path)}`);
};

/** Whether nothing is left to do for a login but its work. */
export const isPassed = ({ person }: Desk): boolean =>
  person.secondFactor === undefined || person.secondFactor === 'passed';
