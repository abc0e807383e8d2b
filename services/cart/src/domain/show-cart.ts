import type { Cart } from '@eshop/contracts/cart';
import { type Money, sum, times } from '@eshop/contracts/money';
import type { GrownCart, LoadedCart, ProductView, StoredLine } from '../store/documents.ts';

/** A cart as it is shown: current prices, and a warning for what can no longer be had. A line of an unknown product is left out. */
export const showCart = (id: string, { document, products }: LoadedCart): Cart => {
  const shown = document.lines.flatMap((line) => {
    const product = products.get(line.productId);
    return product ? [{ line, product }] : [];
  });
  const lines = shown.map(({ line, product }) => showLine(line, product));
  return {
    id,
    version: document.version,
    lines,
    subtotal: sum(lines.map(({ lineTotal }) => lineTotal)),
    warnings: shown.flatMap(({ line, product }) => warningsOf(line, product, document.seen[line.productId])),
  };
};

const showLine = ({ productId, quantity }: StoredLine, { name, image, price, available, gone }: ProductView) => ({
  productId,
  name,
  image,
  price,
  quantity,
  lineTotal: times(price, quantity),
  available: gone ? 0 : available,
});

const warningsOf = (
  { productId, quantity }: StoredLine,
  { name, available, gone, price }: ProductView,
  seen: Money | undefined,
): Cart['warnings'] => {
  if (gone) return [{ productId, code: 'gone', message: `${name} is no longer for sale.` }];
  const changed = seen !== undefined && seen.amount !== price.amount;
  return [
    ...(available < quantity
      ? [{ productId, code: 'short' as const, message: `Only ${available} of ${name} can be had now.` }]
      : []),
    ...(changed
      ? [{ productId, code: 'price-changed' as const, message: `${name} has another price than when it was put in.` }]
      : []),
  ];
};

/** Warnings about lines that could not grow as they should, and by how much less: for want of stock or of room. */
export const cappedWarnings = (
  { cart, capped }: GrownCart,
  onSale: ReadonlyMap<string, ProductView>,
  names: ReadonlyMap<string, string>,
): Cart['warnings'] =>
  [...capped].map(([productId, holds]) => {
    const name =
      onSale.get(productId)?.name ?? cart.products.get(productId)?.name ?? names.get(productId) ?? 'A product';
    return onSale.has(productId)
      ? { productId, code: 'capped', message: `Only ${holds} of ${name} are in the cart: no more can be had or fits.` }
      : { productId, code: 'gone', message: `${name} is no longer for sale.` };
  });
