import { Id } from '@eshop/contracts/ids';
import { Payment } from '@eshop/contracts/payment';
import { ifMatchHeader, ifMatchProblems, requiredVersion } from '@eshop/service-kit/http/precondition';
import { type Route, route } from '@eshop/service-kit/http/route';
import { z } from 'zod';
import type { Decision } from '../domain/decision.ts';
import type { createPayments } from '../payments.ts';

interface DecisionRoute<Body extends z.ZodType | undefined> {
  summary: string;
  description?: string;
  body: Body;
  decisionOf: (body: Body extends z.ZodType ? z.infer<Body> : undefined) => Decision;
}

const repeatable =
  'Repeated by the same person with the same content, it changes nothing and returns the current state, also with the earlier `If-Match`.';

/** Creates the routes of decisions: each is based on the version in `If-Match` and may be repeated. */
export const createDecisionRoute =
  ({ decide }: Pick<ReturnType<typeof createPayments>, 'decide'>) =>
  <Body extends z.ZodType | undefined>({ summary, description, body, decisionOf }: DecisionRoute<Body>): Route =>
    route({
      summary,
      description: description ? `${description} ${repeatable}` : repeatable,
      allow: 'payment:manage',
      params: z.object({ id: Id }),
      ...(body && { body }),
      repeatable: true,
      headers: ifMatchHeader,
      reply: [200, Payment],
      problems: { 409: 'The payment is in a state that does not allow it', ...ifMatchProblems },
      handler: ({ params, user, req, body: sent }) =>
        decide(user, params.id, decisionOf(sent as Parameters<typeof decisionOf>[0]), requiredVersion(req)),
    });
