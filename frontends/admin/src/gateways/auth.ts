import type { Schema } from '@eshop/client/client';
import type { Permission, Policy, Role } from '@eshop/contracts/policy';
import type { Person } from '@eshop/contracts/user';
import { answerOf, api, ifMatch } from '@eshop/ui/server/api';
import type { Session } from '@eshop/ui/server/sessions';

type Query = Readonly<Record<string, string>>;

// Cognito has a word in it.
const asked = (session: Session, headers = {}) => api('auth', { session, headers, timeoutMs: 8000 });

/** What this site asks of auth beside logins. Each throws as `answerOf` does. */
export const auth = {
  people: (session: Session, query: Query): Promise<{ items: Person[]; nextCursor: string | null }> =>
    answerOf(asked(session).GET('/v1/users', { params: { query: query as object } })),
  /** Throws a 412 when their roles are no longer the version that was seen. */
  setRoles: (session: Session, id: string, version: number, body: Schema<'SetRoles'>): Promise<Person> =>
    answerOf(asked(session, ifMatch(version)).PUT('/v1/users/{id}/roles', { params: { path: { id } }, body })),
  policy: (session: Session): Promise<Policy> => answerOf(asked(session).GET('/v1/policy')),
  /** Throws a 412 when the policy is no longer the version that was seen. */
  changeRoles: (session: Session, version: number, roles: Partial<Record<Role, Permission[]>>): Promise<Policy> =>
    answerOf(asked(session, ifMatch(version)).PUT('/v1/policy', { body: { roles } })),
};
