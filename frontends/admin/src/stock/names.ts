import type { Warehouse } from '@eshop/contracts/stock';
import { attempt } from '@eshop/ui/server/attempt';
import type { Desk } from '../desk/desk.ts';
import type { PickedProduct } from '../desk/picked-product.ts';
import { namesOf as namesOfPeople } from '../gateways/people.ts';
import { product } from '../gateways/product.ts';

/** What represents the ids of a page. */
export interface Names {
  products: ReadonlyMap<string, PickedProduct>;
  warehouses: ReadonlyMap<string, string>;
  people: ReadonlyMap<string, string>;
}

/** The names of a page's products and people, asked for at once, and of warehouses. While their owner is unavailable there are none. */
export const namesOf = async (
  { session }: Desk,
  warehouses: readonly Warehouse[],
  productIds: readonly string[],
  peopleIds: readonly string[] = [],
): Promise<Names> => {
  const [products, people] = await Promise.all([
    attempt(product.several(session, productIds)),
    attempt(namesOfPeople(peopleIds.filter((id) => id.length === 36))),
  ]);
  return {
    people: people.value ?? new Map(),
    products: new Map((products.value ?? []).map(({ id, name, sku }) => [id, { id, name, sku }])),
    warehouses: new Map(warehouses.map(({ id, name }) => [id, name])),
  };
};

/** An id where there is no name for it: enough of it to tell it from others. */
export const shortId = (id: string): string => `…${id.slice(-8)}`;

export const warehouseName = ({ warehouses }: Names, id: string): string => warehouses.get(id) ?? shortId(id);
