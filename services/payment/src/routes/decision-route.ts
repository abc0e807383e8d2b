import { Id } from '@eshop/contracts/ids';
import { Payment } from '@eshop/contracts/payment';
import type { ProblemType } from '@eshop/contracts/problem-type';
import { ownOrder, wrongState } from '@eshop/contracts/problems/orders';
import { requiredVersion } from '@eshop/service-kit/http/precondition';
import { type Route, route } from '@eshop/service-kit/http/route';
import { z } from 'zod';
import type { Decision } from '../domain/decision.ts';
import type { DecidePayment } from '../use-cases/decide-payment/decide-payment.ts';

interface DecisionRoute<Body extends z.ZodType | undefined> {
  name: string;
  summary: string;
  /** What it may be refused with, besides what every decision may. */
  problems?: readonly ProblemType[];
  description?: string;
  body: Body;
  decisionOf: (body: Body extends z.ZodType ? z.infer<Body> : undefined) => Decision;
}

const repeatable =
  'Repeated by the same person with the same content, it changes nothing and returns the current state, also with the earlier `If-Match`.';

/** Creates the routes of decisions: each is based on the version in `If-Match` and may be repeated. */
export const createDecisionRoute =
  (decidePayment: DecidePayment) =>
  <Body extends z.ZodType | undefined>({
    name,
    summary,
    description,
    body,
    decisionOf,
    problems = [],
  }: DecisionRoute<Body>): Route =>
    route({
      name,
      summary,
      description: description ? `${description} ${repeatable}` : repeatable,
      allow: 'payment:manage',
      params: z.object({ id: Id }),
      ...(body && { body }),
      repeatable: true,
      reply: [200, Payment],
      ifMatch: 'required',
      problems: [ownOrder, wrongState, ...problems],
      handler: ({ params, user, req, body: sent }) =>
        decidePayment(user, params.id, decisionOf(sent as Parameters<typeof decisionOf>[0]), requiredVersion(req)),
    });
