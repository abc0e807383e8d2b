'use server';

import { Id } from '@eshop/contracts/ids';
import { preconditionFailed } from '@eshop/contracts/problems/general';
import { invalid } from '@eshop/service-kit/problem';
import { InvocationError } from '@eshop/service-kit/sidecar/invoke';
import { z } from 'zod';
import type { Desk } from '../desk/desk.ts';
import { deskAction } from '../desk/desk-action.ts';
import { jsonField } from '../desk/json-field.ts';
import { product } from '../gateways/product.ts';
import { changesOf, newProduct, ProductText } from './product-text.ts';

const Create = z.object({ text: jsonField(ProductText) });
const Change = z.object({
  id: Id,
  version: z.coerce.number().int(),
  text: jsonField(ProductText),
  seen: jsonField(ProductText),
});

/** Adds the product that was typed, and leads to it. */
export const createProduct = deskAction(Create, async ({ session }, { text }) => {
  const input = newProduct(text);
  if (!input.success) throw invalid(input.error);
  const { id } = await product.create(session, input.data);
  return { to: `/products/${id}?created=1` };
});

/** Changes what was typed of the version that was seen. One that changed meanwhile comes with the refusal, as `current`. */
export const changeProduct = deskAction(Change, async ({ session }, { id, version, text, seen }) => {
  const changes = changesOf(text, seen);
  if (!changes.success) throw invalid(changes.error);
  if (Object.keys(changes.data).length === 0) return 'Nothing was to be saved.';
  await product.change(session, id, version, changes.data).catch(ifStale(session, id));
  return 'Saved.';
});

const ifStale = (session: Desk['session'], id: string) => async (error: unknown) => {
  if (!(error instanceof InvocationError && error.status === 412)) throw error;
  throw preconditionFailed('Somebody else changed this product meanwhile.', {
    current: await product.get(session, id),
  });
};
