import { Policy, PolicyEdit, PolicyQuery } from '@eshop/contracts/policy';
import { beyondOwnPermissions, ownRoles, policyWithoutAdmin } from '@eshop/contracts/problems/auth';
import { actorOf } from '@eshop/service-kit/audit/audit-log';
import { etagOf, ifNoneMatchHeader, isUnchanged, requiredVersion } from '@eshop/service-kit/http/precondition';
import { type Input, route, routes } from '@eshop/service-kit/http/route';
import type { EditPolicy } from '../use-cases/edit-policy.ts';
import type { ReadPolicy } from '../use-cases/read-policy.ts';

interface Deps {
  readPolicy: ReadPolicy;
  editPolicy: EditPolicy;
}

export const policyRoutes = ({ readPolicy, editPolicy }: Deps) =>
  routes('/v1/policy', {
    'GET /': route({
      name: 'getPolicy',
      summary: 'The authorization policy; every service asks for it each 2 seconds, with If-None-Match',
      description:
        'With `since`, the users whose entries changed after that version, oldest first. While `hasMore` is true, `version` is the last one that the answer includes, for the next `since`. Without `since`, at most 1,000 users.',
      allow: ['caller', 'policy:read'],
      query: PolicyQuery,
      headers: ifNoneMatchHeader,
      reply: [200, Policy],
      handler: async ({ req, res, query: { since } }) => {
        const policy = setEtag(res, await readPolicy(since));
        if (isUnchanged(req, etagOf(policy.version))) res.status(304).end();
        return policy;
      },
    }),
    'PUT /': route({
      name: 'updatePolicy',
      summary: 'Change the authorization policy; it holds everywhere within 5 seconds',
      description:
        'Who is no admin changes only roles that have no permission that they lack (403). Naming `users` needs `user:manage` too, and is bound like `PUT /v1/users/{id}/roles`.',
      allow: 'policy:edit',
      body: PolicyEdit,
      reply: [200, Policy],
      ifMatch: 'required',
      problems: [ownRoles, beyondOwnPermissions, policyWithoutAdmin],
      handler: async ({ req, res, body, user }) =>
        setEtag(res, await editPolicy(actorOf(user), requiredVersion(req), body)),
    }),
  });

const setEtag = (res: Input['res'], policy: Policy): Policy => {
  res.set({ etag: etagOf(policy.version), 'cache-control': 'private, no-cache' });
  return policy;
};
