import { Id } from '@eshop/contracts/ids';
import { attempt } from '@eshop/ui/server/attempt';
import type { Session } from '@eshop/ui/server/sessions';
import type { PickedProduct } from '../desk/picked-product.ts';
import { product } from '../gateways/product.ts';

/** The product of an address as the picker shows it; of a deleted one only its id is known. */
export const pickedProduct = async (session: Session, id: string | undefined): Promise<PickedProduct | undefined> => {
  if (!id || !Id.safeParse(id).success) return undefined;
  const { value: [match] = [] } = await attempt(product.several(session, [id]));
  return match ?? { id, name: 'A product that is gone', sku: id.slice(0, 8) };
};
