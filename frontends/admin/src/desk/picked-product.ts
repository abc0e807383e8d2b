import type { Product } from '@eshop/contracts/product';

/** A product as it is chosen and shown beside its numbers. */
export type PickedProduct = Pick<Product, 'id' | 'name' | 'sku'>;

/** What the search-as-you-type finds. Throws when nobody answers. */
export const findProducts = async (q: string, signal: AbortSignal): Promise<PickedProduct[]> => {
  const answer = await fetch(`/products/find?${new URLSearchParams({ q })}`, { signal });
  if (!answer.ok) throw new Error(`the search answered ${answer.status}`);
  return ((await answer.json()) as { items: PickedProduct[] }).items;
};

/** A product in the words of its field. */
export const labelOf = ({ name, sku }: PickedProduct): string => `${name} · ${sku}`;
