import { Id } from '@eshop/contracts/ids';
import { OrderApproval, OrderApprovalPage, OrderApprovalQuery, RequestApproval } from '@eshop/contracts/order-approval';
import { approvalNotNeeded, ownApproval } from '@eshop/contracts/problems/orders';
import { requiredVersion } from '@eshop/service-kit/http/precondition';
import { type Route, route, routes } from '@eshop/service-kit/http/route';
import { z } from 'zod';
import type { ApprovalDecision } from '../domain/order-approval.ts';
import type { DecideApproval } from '../use-cases/decide-approval.ts';
import type { ListApprovals } from '../use-cases/list-approvals.ts';
import type { RequestApproval as RequestApprovalUseCase } from '../use-cases/request-approval.ts';

/** What the routes of approvals call. */
export interface ApprovalUseCases {
  requestApproval: RequestApprovalUseCase;
  listApprovals: ListApprovals;
  decideApproval: DecideApproval;
}

/** The routes by which customers request approvals, and team members decide on them. */
export const approvalRoutes = ({ requestApproval, listApprovals, decideApproval }: ApprovalUseCases) =>
  routes('/v1/order-approvals', {
    'POST /': route({
      name: 'requestOrderApproval',
      summary: 'Ask that orders up to a value may hold stock before they are paid',
      description:
        'One request of a customer is pending at a time: while it is, another one raises its value, and repeated it changes nothing. A new one needs an order that was refused within a day with `approval-required` or `first-order-limit`.',
      allow: 'order:own',
      body: RequestApproval,
      repeatable: true,
      reply: [201, OrderApproval],
      problems: [approvalNotNeeded],
      handler: ({ body, user, network }) => requestApproval(user, body.value, network),
    }),
    'GET /': route({
      name: 'listOrderApprovals',
      summary: 'Requests: one’s own, or all for those who manage orders',
      description: 'Newest first, or `sort=oldest`. `count` adds how many there are in all, counted up to 10,000.',
      allow: 'order:own',
      query: OrderApprovalQuery,
      reply: [200, OrderApprovalPage],
      handler: ({ query, user }) => listApprovals(user, query),
    }),
    'POST /:id/approve': decisionRoute(decideApproval, {
      name: 'approveOrderApproval',
      summary: 'Approve a request of somebody else',
      description:
        'Until it expires, the customer’s unpaid orders may be worth that much, and count as those of a known customer.',
      status: 'APPROVED',
    }),
    'POST /:id/decline': decisionRoute(decideApproval, {
      name: 'declineOrderApproval',
      summary: 'Decline a request of somebody else',
      status: 'DECLINED',
    }),
  });

interface Decision extends Pick<ApprovalDecision, 'status'> {
  name: string;
  summary: string;
  description?: string;
}

const decisionRoute = (decideApproval: DecideApproval, { status, ...texts }: Decision): Route =>
  route({
    ...texts,
    allow: 'order:manage',
    params: z.object({ id: Id }),
    repeatable: true,
    reply: [200, OrderApproval],
    ifMatch: 'required',
    problems: [ownApproval],
    handler: ({ params, user, req }) => decideApproval(user, params.id, status, requiredVersion(req)),
  });
