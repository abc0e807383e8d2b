'use server';

import { Id } from '@eshop/contracts/ids';
import { ChangeStatus } from '@eshop/contracts/order';
import { deskAction } from '../desk/desk-action.ts';
import { order } from '../gateways/order.ts';
import { statusName } from './status.tsx';

/** Ships an order, confirms its delivery, or lets it fail. */
export const changeStatus = deskAction(
  ChangeStatus.extend({ order: Id }).strip(),
  async ({ session }, { order: id, status, note }) => {
    const { number } = await order.changeStatus(session, id, { status, ...(note && { note }) });
    return `Order ${number} is now: ${statusName(status).toLowerCase()}.`;
  },
);
