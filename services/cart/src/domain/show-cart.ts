import type { Cart } from '@eshop/contracts/cart';
import { sum, times } from '@eshop/contracts/money';
import type { LoadedCart, ProductView, StoredLine } from '../store/documents.ts';

/** A cart as it is shown: current prices, and a warning for what can no longer be had. A line of an unknown product is left out. */
export const showCart = (id: string, { document, products }: LoadedCart): Cart => {
  const shown = document.lines.flatMap((line) => {
    const product = products.get(line.productId);
    return product ? [{ line, product }] : [];
  });
  const lines = shown.map(({ line, product }) => showLine(line, product));
  return {
    id,
    lines,
    subtotal: sum(lines.map(({ lineTotal }) => lineTotal)),
    warnings: shown.flatMap(({ line, product }) => warningsOf(line, product)),
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

const warningsOf = ({ productId, quantity }: StoredLine, { name, available, gone }: ProductView): Cart['warnings'] => {
  if (gone) return [{ productId, code: 'gone', message: `${name} is no longer for sale.` }];
  if (available >= quantity) return [];
  return [{ productId, code: 'short', message: `Only ${available} of ${name} can be had now.` }];
};
