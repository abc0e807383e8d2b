import type { Money } from '@eshop/contracts/money';
import type { OrderApproval } from '@eshop/contracts/order-approval';
import { tooManyRequests } from '@eshop/contracts/problems/general';
import { approvalNotNeeded } from '@eshop/contracts/problems/orders';
import type { User } from '@eshop/service-kit/auth/user';
import type { Transact } from '@eshop/service-kit/outbox/transact';
import { approvalFor } from '../domain/order-approval.ts';
import { wasRefused } from '../store/approval-refusals.ts';
import { countRequests, insertRequest, lockRequestsOf, raisePendingRequest } from '../store/approvals.ts';
import type { OrderWriteDb } from '../store/tables.ts';

/** How many requests a customer may make within a day, beside the one that is pending. */
const maxRequestsPerDay = 5;
const secondsPerDay = 86_400;

interface Deps {
  transact: Transact<OrderWriteDb>;
  /** How many requests from one network may be pending; customers who paid before are not bound by it. */
  maxFromNetwork: number;
}

/**
 * Requests that a customer's unpaid orders may be worth so much. A customer has one pending request: another one raises its
 * value, and repeated changes nothing. Throws a 409 problem when no order of the customer was refused for lack of an
 * approval within a day, and a 429 problem after several requests within a day, or while many from the same network are
 * pending. That bound is judged without a lock, so requests at the same moment can pass it by a few. At most five queries.
 */
export type RequestApproval = (user: User, value: Money, network?: string) => Promise<OrderApproval>;

/** Creates the requests of approvals. */
export const createRequestApproval =
  ({ transact, maxFromNetwork }: Deps): RequestApproval =>
  (user, value, network) =>
    transact(async (trx) => {
      const request = { userId: user.id, value, network };
      await lockRequestsOf(trx, user.id);
      const pendingRequest = await raisePendingRequest(trx, request);
      if (pendingRequest) return approvalFor(user, pendingRequest);
      if (!(await wasRefused(trx, user.id))) throw approvalNotNeeded('No order was refused for want of an approval.');
      const { ofUser, fromNetwork } = await countRequests(trx, request);
      // The bound by network must not reveal other customers' requests.
      if (ofUser >= maxRequestsPerDay || fromNetwork >= maxFromNetwork)
        throw tooManyRequests('Too many requests for an approval.', { retryAfter: secondsPerDay });
      return approvalFor(user, await insertRequest(trx, request));
    });
