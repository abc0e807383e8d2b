import type { PlaceOrder } from '@eshop/contracts/order';
import { conflict, problem } from '@eshop/service-kit/http/problem';
import type { FrozenLine } from '../domain/frozen-line.ts';
import type { Gateways } from '../gateways/gateways.ts';

type Wanted = Pick<PlaceOrder, 'items'>;

const productGone = problem('product-gone', 409, 'No longer for sale');

/** The items to order: those of the request, or else the buyer's cart at its current version. Throws a 409 problem on an empty cart. */
export const itemsOf = async (userId: string, { items }: Wanted, { cart }: Pick<Gateways, 'cart'>) => {
  if (items) return { cart: undefined, items };
  const contents = await cart.contents(userId);
  if (contents.items.length === 0) throw conflict('The cart is empty.');
  return { cart: { id: contents.id, version: contents.version }, items: contents.items };
};

/** Freezes items as they are sold now. Throws a 409 problem that names products no longer for sale. */
export const freeze = async (
  items: NonNullable<Wanted['items']>,
  { product }: Pick<Gateways, 'product'>,
): Promise<FrozenLine[]> => {
  const ids = items.map(({ productId }) => productId);
  const byId = new Map((await product.snapshots(ids)).items.map((snapshot) => [snapshot.id, snapshot]));
  const missing = ids.filter((id) => !byId.has(id));
  if (missing.length > 0) throw productGone('Some products are no longer for sale.', { missing });
  return items.flatMap(({ productId, quantity }) => {
    const snapshot = byId.get(productId);
    if (!snapshot) return [];
    const { id: _, ...frozen } = snapshot;
    return [{ productId, quantity, ...frozen, allocations: [] }];
  });
};
