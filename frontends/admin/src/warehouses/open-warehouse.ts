'use server';

import { CreateWarehouse } from '@eshop/contracts/stock';
import { deskAction } from '../desk/desk-action.ts';
import { warehouse } from '../gateways/warehouse.ts';

/** Opens a warehouse; it has nothing yet. */
export const openWarehouse = deskAction(CreateWarehouse.strip(), async ({ session }, input) => {
  const { name } = await warehouse.open(session, input);
  return `${name} is opened.`;
});
