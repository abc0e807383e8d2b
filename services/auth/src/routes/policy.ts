import { Policy, PolicyEdit, PolicyQuery } from '@eshop/contracts/policy';
import { beyondOwnPermissions, ownRoles, policyWithoutAdmin } from '@eshop/contracts/problems/auth';
import { actorOf } from '@eshop/service-kit/audit/audit-log';
import { etagOf, ifNoneMatchHeader, isUnchanged, requiredVersion } from '@eshop/service-kit/http/precondition';
import { type Input, route, routes } from '@eshop/service-kit/http/route';
import type { EditPolicy } from '../policy/edit-policy.ts';
import type { PolicyInForce } from '../policy/policy-in-force.ts';

interface Deps {
  policy: Pick<PolicyInForce, 'refresh' | 'overview' | 'changedAfter'>;
  editPolicy: EditPolicy;
}

export const policyRoutes = ({ policy, editPolicy }: Deps) =>
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
        if (since === undefined) await policy.refresh();
        const current = tagged(res, since === undefined ? policy.overview() : policy.changedAfter(since));
        if (isUnchanged(req, etagOf(current.version))) res.status(304).end();
        return current;
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
        tagged(res, await editPolicy(actorOf(user), requiredVersion(req), body)),
    }),
  });

const tagged = (res: Input['res'], policy: Policy): Policy => {
  res.set({ etag: etagOf(policy.version), 'cache-control': 'private, no-cache' });
  return policy;
};
