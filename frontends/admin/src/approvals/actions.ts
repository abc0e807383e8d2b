'use server';

import { Id } from '@eshop/contracts/ids';
import { formatMoney } from '@eshop/ui/money';
import { z } from 'zod';
import { deskAction } from '../desk/desk-action.ts';
import { decide } from '../desk/stale-decision.ts';
import { order } from '../gateways/order.ts';
import { stateName } from './status.tsx';

const Seen = z.object({ id: Id, version: z.coerce.number().int() });
const wording = { thing: 'request', stateName };

/** Lets a customer place orders up to the value that they asked for. */
export const approve = deskAction(Seen, async ({ session }, { id, version }) => {
  const { value } = await decide(order.approve(session, id, version), wording);
  return `Orders up to ${formatMoney(value)} are approved.`;
});

/** Declines a request; the customer's limits stay as they are. */
export const decline = deskAction(Seen, async ({ session }, { id, version }) => {
  await decide(order.decline(session, id, version), wording);
  return 'The request is declined.';
});
