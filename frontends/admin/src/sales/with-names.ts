import { attempt } from '@eshop/ui/server/attempt';
import type { Session } from '@eshop/ui/server/sessions';
import { product } from '../gateways/product.ts';

interface Named {
  productId: string;
  name: string | null;
}

/** What the products of old sales are called, whose names nobody told; by id. Empty where product does not answer. */
export const missingNames = async (session: Session, sold: readonly Named[]): Promise<ReadonlyMap<string, string>> => {
  const ids = [...new Set(sold.filter(({ name }) => name === null).map(({ productId }) => productId))];
  const { value: products = [] } = await attempt(product.several(session, ids.slice(0, 100)));
  return new Map(products.map(({ id, name }) => [id, name]));
};

/** The same with the names that were missing. */
export const withNames = <Sold extends Named>(sold: readonly Sold[], names: ReadonlyMap<string, string>): Sold[] =>
  sold.map((item) => ({ ...item, name: item.name ?? names.get(item.productId) ?? null }));
