import type { OrderApprovalQuery } from '@eshop/contracts/order-approval';
import type { User } from '@eshop/service-kit/auth/user';
import type { z } from 'zod';
import { approvalFor } from '../domain/order-approval.ts';
import type { ApprovalPage, FindApprovals } from '../store/approvals.ts';

/** Lists a customer's own requests, or everybody's for those who manage orders. At most two queries. */
export type ListApprovals = (user: User, query: z.infer<typeof OrderApprovalQuery>) => Promise<ApprovalPage>;

/** Creates the list of requests for approval. */
export const createListApprovals =
  (findApprovals: FindApprovals): ListApprovals =>
  async (user, query) => {
    const page = await findApprovals(query, user.may('order:manage') ? undefined : user.id);
    return { ...page, items: page.items.map((approval) => approvalFor(user, approval)) };
  };
