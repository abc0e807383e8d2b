'use server';

import { Id } from '@eshop/contracts/ids';
import { z } from 'zod';
import { deskAction } from '../desk/desk-action.ts';
import { product } from '../gateways/product.ts';

const Removal = z.object({ id: Id, version: z.coerce.number().int() });

/** Takes the version that was seen out of the catalogue, and leads to the list. */
export const removeProduct = deskAction(Removal, async ({ session }, { id, version }) => {
  await product.remove(session, id, version);
  return { to: '/products?said=deleted' };
});
