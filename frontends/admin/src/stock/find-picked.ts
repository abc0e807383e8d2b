import { Id } from '@eshop/contracts/ids';
import { attempt } from '@eshop/ui/server/attempt';
import type { Desk } from '../desk/desk.ts';
import type { PickedProduct } from '../desk/picked-product.ts';
import { product } from '../gateways/product.ts';
import { shortId } from './names.ts';

/** The product that a page's address names, as its filter shows it. */
export const pickedIn = async (
  { session }: Desk,
  { productId }: Readonly<Record<string, string>>,
): Promise<PickedProduct | undefined> => {
  const id = Id.safeParse(productId);
  if (!id.success) return undefined;
  const [match] = (await attempt(product.several(session, [id.data]))).value ?? [];
  return match ?? { id: id.data, name: `Product ${shortId(id.data)}`, sku: 'not in the catalogue' };
};
