import { type Cart, Quantity } from '@eshop/contracts/cart';
import { type Money, money, sum, times } from '@eshop/contracts/money';
import { maxShownQuantity, shownQuantity } from '@eshop/contracts/product';
import type { CartDocument, GrownCart, LoadedCart, ProductView, StoredLine } from './cart-document.ts';

/**
 * Returns a cart as it is shown: every line, with current prices and a warning for what cannot be ordered. A line whose
 * product could not be looked up yet is shown with the name and price at which it was added.
 */
export const showCart = (id: string, { document, products }: LoadedCart): Cart => {
  const shownLines = document.lines.map((line) => {
    const product = products.get(line.productId);
    return {
      line,
      product: product ?? rememberedProduct(document, line.productId),
      isConfirmed: product !== undefined,
    };
  });
  const lines = shownLines.map(({ line, product }) => showLine(line, product));
  return {
    id,
    version: document.version,
    lines,
    subtotal: sum(lines.map(({ lineTotal }) => lineTotal)),
    warnings: shownLines.flatMap(({ line, product, isConfirmed }) =>
      isConfirmed ? warningsOf(line, product, document.seen[line.productId]) : [unconfirmedWarning(line, product)],
    ),
  };
};

/** Returns what a cart itself remembers of a product; the version is below every version that product assigns. */
export const rememberedProduct = ({ seen, names }: CartDocument, productId: string): ProductView => ({
  name: names[productId] ?? 'Unknown product',
  image: null,
  price: seen[productId] ?? money(0),
  available: 0,
  gone: false,
  version: 0,
  seenAt: 0,
});

const unconfirmedWarning = ({ productId }: StoredLine, { name }: ProductView): Cart['warnings'][number] => ({
  productId,
  code: 'unconfirmed',
  message: `Whether ${name} is still for sale could not be checked.`,
});

const showLine = ({ productId, quantity }: StoredLine, { name, image, price, available, gone }: ProductView) => ({
  productId,
  name,
  image,
  price,
  quantity,
  lineTotal: times(price, quantity),
  available: gone ? 0 : shownQuantity(available),
});

/** The largest quantity of a line. */
export const maxQuantity = Quantity.maxValue ?? 99;

/** Returns the quantity up to which a merge may raise a line. Stock above the public bound does not limit it, so that merges do not reveal exact stock. */
export const maxLineQuantity = (product: Pick<ProductView, 'available'> | undefined): number => {
  const publicStock = shownQuantity(product?.available ?? 0);
  return publicStock < maxShownQuantity ? publicStock : maxQuantity;
};

const warningsOf = (
  { productId, quantity }: StoredLine,
  { name, available, gone, price }: ProductView,
  seen: Money | undefined,
): Cart['warnings'] => {
  if (gone) return [{ productId, code: 'gone', message: `${name} is no longer for sale.` }];
  const hasNewPrice = seen !== undefined && seen.amount !== price.amount;
  return [
    ...(available < shownQuantity(quantity)
      ? [{ productId, code: 'short' as const, message: `Only ${available} of ${name} can be had now.` }]
      : []),
    ...(hasNewPrice
      ? [{ productId, code: 'price-changed' as const, message: `${name} has another price than when it was put in.` }]
      : []),
  ];
};

/** Returns warnings about lines that could not grow as they should, for want of stock or of room. */
export const cappedWarnings = (
  { cart, capped }: GrownCart,
  productsForSale: ReadonlyMap<string, ProductView>,
  names: ReadonlyMap<string, string>,
): Cart['warnings'] =>
  [...capped].map(([productId, holds]) => {
    const name =
      productsForSale.get(productId)?.name ?? cart.products.get(productId)?.name ?? names.get(productId) ?? 'A product';
    return productsForSale.has(productId)
      ? { productId, code: 'capped', message: `Only ${holds} of ${name} are in the cart: no more can be had or fits.` }
      : { productId, code: 'gone', message: `${name} is no longer for sale.` };
  });
