import { Policy, PolicyEdit } from '@eshop/contracts/policy';
import { actorOf } from '@eshop/service-kit/audit/audit-log';
import type { PolicySource } from '@eshop/service-kit/auth/policy';
import { etagOf, isUnchanged, requiredVersion } from '@eshop/service-kit/http/precondition';
import { type Input, route, routes } from '@eshop/service-kit/http/route';
import type { EditPolicy } from '../policy/edit-policy.ts';

export const policyRoutes = ({ policy, editPolicy }: { policy: PolicySource; editPolicy: EditPolicy }) =>
  routes('/v1/policy', {
    'GET /': route({
      summary: 'The authorization policy; every service asks for it each 2 seconds, with If-None-Match',
      allow: ['caller', 'policy:read'],
      reply: [200, Policy],
      handler: ({ req, res }) => {
        const current = tagged(res, policy.current());
        if (isUnchanged(req, etagOf(current.version))) res.status(304).end();
        return current;
      },
    }),
    'PUT /': route({
      summary: 'Change the authorization policy; it holds everywhere within 5 seconds',
      allow: 'policy:edit',
      body: PolicyEdit,
      reply: [200, Policy],
      problems: { 412: 'Changed meanwhile', 428: 'If-Match needed' },
      handler: async ({ req, res, body, user }) =>
        tagged(res, await editPolicy(actorOf(user), requiredVersion(req), body)),
    }),
  });

const tagged = (res: Input['res'], policy: Policy): Policy => {
  res.set({ etag: etagOf(policy.version), 'cache-control': 'private, no-cache' });
  return policy;
};
