'use server';

import { Id } from '@eshop/contracts/ids';
import { PatchProduct } from '@eshop/contracts/product';
import { z } from 'zod';
import { deskAction } from '../desk/desk-action.ts';
import { jsonField } from '../desk/json-field.ts';
import { product } from '../gateways/product.ts';

const Arranged = z.object({
  id: Id,
  version: z.coerce.number().int(),
  images: jsonField(PatchProduct.shape.images.unwrap()),
});

/** Saves which images a product has, in which order and with which texts. */
export const savePictures = deskAction(Arranged, async ({ session }, { id, version, images }) => {
  await product.change(session, id, version, { images });
  return 'The pictures are saved.';
});
