import type { Schema } from '@eshop/client/client';
import type { Permission, Policy, Role } from '@eshop/contracts/policy';
import type { Person, PersonPage, SecondFactorEnrollment } from '@eshop/contracts/user';
import { answerOf, api, ifMatch } from '@eshop/ui/server/api';
import type { Session } from '@eshop/ui/server/sessions';

// Cognito has a word in it.
const authApi = (session: Session) => api('auth', { session, timeoutMs: 8000 });

/** What this site asks of auth beside logins. Each throws as `answerOf` does. */
export const auth = {
  people: (session: Session, body: { q?: string; cursor?: string; limit: number }): Promise<PersonPage> =>
    answerOf(authApi(session).POST('/v1/users/search', { body })),
  /** Throws a 412 when their roles are no longer the version that was seen. */
  setRoles: (session: Session, id: string, version: number, body: Schema<'SetRoles'>): Promise<Person> =>
    answerOf(
      authApi(session).PUT('/v1/users/{id}/roles', { params: { path: { id }, header: ifMatch(version) }, body }),
    ),
  /** Begins to set up an authenticator app; the same login gets the same secret again. */
  enrollSecondFactor: (session: Session): Promise<SecondFactorEnrollment> =>
    answerOf(authApi(session).POST('/v1/auth/second-factor/enrollment')),
  passSecondFactor: (session: Session, code: string): Promise<unknown> =>
    answerOf(authApi(session).POST('/v1/auth/second-factor', { body: { code } })),
  resetSecondFactor: (session: Session, id: string): Promise<unknown> =>
    answerOf(authApi(session).DELETE('/v1/users/{id}/second-factor', { params: { path: { id } } })),
  policy: (session: Session): Promise<Policy> => answerOf(authApi(session).GET('/v1/policy')),
  /** Throws a 412 when the policy is no longer the version that was seen. */
  changeRoles: (session: Session, version: number, roles: Partial<Record<Role, Permission[]>>): Promise<Policy> =>
    answerOf(authApi(session).PUT('/v1/policy', { params: { header: ifMatch(version) }, body: { roles } })),
};
