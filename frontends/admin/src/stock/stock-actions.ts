'use server';

import { Adjustment, Receipt, SetAlertLevel, Transfer } from '@eshop/contracts/stock';
import { deskAction } from '../desk/desk-action.ts';
import { warehouse } from '../gateways/warehouse.ts';
import { command } from './command.ts';
import { pieces } from './pieces.ts';
import { inPlainWords } from './plain-words.ts';

export const receive = deskAction(command(Receipt), async ({ session }, { key, body }) => {
  const { orderId, ...receipt } = body;
  await inPlainWords(warehouse.receive(session, key, { ...receipt, ...(orderId && { orderId }) }), body);
  return `${pieces(body.quantity)} received.`;
});

export const transfer = deskAction(command(Transfer), async ({ session }, { key, body }) => {
  await inPlainWords(warehouse.transfer(session, key, body), body);
  return `${pieces(body.quantity)} moved.`;
});

export const adjust = deskAction(command(Adjustment), async ({ session }, { key, body }) => {
  await inPlainWords(warehouse.adjust(session, key, body), body);
  const { quantity } = body;
  return `The count is set right: ${pieces(Math.abs(quantity))} ${quantity > 0 ? 'more' : 'fewer'}.`;
});

export const setAlertLevel = deskAction(command(SetAlertLevel), async ({ session }, { body }) => {
  await warehouse.setAlertLevel(session, body);
  return body.alertLevel === 0 ? 'No alert is raised there any more.' : `The alert level is ${body.alertLevel} now.`;
});
