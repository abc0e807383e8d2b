'use server';

import { Id } from '@eshop/contracts/ids';
import { ChangeStatus } from '@eshop/contracts/order';
import { z } from 'zod';
import { deskAction } from '../desk/desk-action.ts';
import { decide } from '../desk/stale-decision.ts';
import { order } from '../gateways/order.ts';
import { stateName, statusName } from './status.tsx';

/** Ships an order, confirms its delivery, or lets it fail. */
export const changeStatus = deskAction(
  ChangeStatus.extend({ order: Id, version: z.coerce.number().int() }).strip(),
  async ({ session }, { order: id, version, status, note }) => {
    const decision = order.changeStatus(session, id, version, { status, ...(note && { note }) });
    const { number } = await decide(decision, { thing: 'order', stateName });
    return `Order ${number} is now: ${statusName(status).toLowerCase()}.`;
  },
);
