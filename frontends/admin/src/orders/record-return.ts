'use server';

import { Id, IdempotencyKey } from '@eshop/contracts/ids';
import { shopCurrency } from '@eshop/contracts/money';
import { badRequest } from '@eshop/contracts/problems/general';
import { z } from 'zod';
import { deskAction } from '../desk/desk-action.ts';
import { decide } from '../desk/stale-decision.ts';
import { order } from '../gateways/order.ts';
import { minorUnits } from '../products/product-text.ts';
import { stateName } from './status.tsx';

const Fields = z
  .object({
    order: Id,
    version: z.coerce.number().int(),
    key: IdempotencyKey,
    restock: z.stringbool(),
    refund: z
      .string()
      .transform(minorUnits)
      .refine((amount) => Number.isSafeInteger(amount), 'an amount such as 45,990.50'),
    reason: z.string().trim().min(1),
  })
  .catchall(z.string());

const quantityPrefix = 'quantity-';

/** Records that vehicles of a delivered order came back. */
export const recordReturn = deskAction(
  Fields,
  async ({ session }, { order: id, version, key, restock, refund, reason, ...fields }) => {
    const lines = Object.entries(fields).flatMap(([name, value]) => {
      const quantity = Number(value);
      const isReturned = name.startsWith(quantityPrefix) && Number.isInteger(quantity) && quantity > 0;
      return isReturned ? [{ productId: name.slice(quantityPrefix.length), quantity, restock }] : [];
    });
    if (lines.length === 0) throw badRequest('Enter how many vehicles came back.');
    const body = { lines, reason, refund: { amount: refund, currency: shopCurrency } as const };
    const decision = order.recordReturn(session, id, { version, key, body });
    const { number } = await decide(decision, { thing: 'order', stateName });
    return `The return of order ${number} is recorded.`;
  },
);
