import { z } from 'zod';
import { Id, Timestamp } from './ids.ts';
import { Price } from './money.ts';
import { Counted, PageQuery, pageOf, severalOf, Total } from './page.ts';

export const ApprovalStatus = z.enum(['PENDING', 'APPROVED', 'DECLINED']).meta({ id: 'ApprovalStatus' });
export type ApprovalStatus = z.infer<typeof ApprovalStatus>;

/** Asks that orders up to a value may hold stock before they are paid. */
export const RequestApproval = z.strictObject({ value: Price }).meta({ id: 'RequestApproval' });

/**
 * A customer's request to hold more, and what the desk decided. Until `expiresAt` an approval raises what the customer's
 * unpaid orders may be worth together, and they order as somebody who paid before.
 */
export const OrderApproval = z
  .object({
    id: Id,
    userId: z.string(),
    value: Price,
    status: ApprovalStatus,
    /** Increases with every change; a decision names it in `If-Match`. */
    version: z.int(),
    requestedAt: Timestamp,
    /** Who decided: a user id for those who manage orders, `shop` for the customer. */
    decidedBy: z.string().optional(),
    decidedAt: Timestamp.optional(),
    expiresAt: Timestamp.optional(),
  })
  .meta({ id: 'OrderApproval' });
export type OrderApproval = z.infer<typeof OrderApproval>;

export const OrderApprovalPage = pageOf(OrderApproval).extend(Total).meta({ id: 'OrderApprovalPage' });
export const OrderApprovalQuery = PageQuery.extend({
  status: severalOf(ApprovalStatus).optional(),
  sort: z.enum(['newest', 'oldest']).default('newest'),
  ...Counted,
});
