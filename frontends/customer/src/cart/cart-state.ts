import type { Cart } from '@eshop/contracts/cart';
import type { Money } from '@eshop/contracts/money';

type Line = Cart['lines'][number];

/** What somebody wants of one vehicle; a quantity of 0 takes it out. The rest shows it before the server has answered. */
export interface Change extends Pick<Line, 'productId' | 'name' | 'image' | 'price' | 'available'> {
  quantity: number;
}

const times = ({ amount, currency }: Money, quantity: number): Money => ({ amount: amount * quantity, currency });

const lineOf = ({ quantity, ...vehicle }: Change): Line => ({
  ...vehicle,
  quantity,
  lineTotal: times(vehicle.price, quantity),
});

export const emptyCart: Cart = { id: '', lines: [], subtotal: { amount: 0, currency: 'USD' }, warnings: [] };

/** The cart as it will be after a change: what is shown until the server has said how it is. */
export const withChange = (cart: Cart, change: Change): Cart => {
  const isInCart = cart.lines.some(({ productId }) => productId === change.productId);
  const changedLines = cart.lines.map((line) => (line.productId === change.productId ? lineOf(change) : line));
  const lines = (isInCart ? changedLines : [...cart.lines, lineOf(change)]).filter(({ quantity }) => quantity > 0);
  const amount = lines.reduce((sum, { lineTotal }) => sum + lineTotal.amount, 0);
  const warnings = cart.warnings.filter(({ productId }) => productId !== change.productId);
  return { ...cart, lines, warnings, subtotal: { ...change.price, amount } };
};

/** The one that is not older; another shopper's cart always takes the place. */
export const newer = (known: Cart | undefined, given: Cart): Cart =>
  known && known.id === given.id && (known.version ?? 0) > (given.version ?? 0) ? known : given;

/** Returns the lines whose products are no longer for sale: they have to be removed before checkout. */
export const unavailableLines = ({ lines, warnings }: Pick<Cart, 'lines' | 'warnings'>): Line[] => {
  const goneIds = new Set(warnings.filter(({ code }) => code === 'gone').map(({ productId }) => productId));
  return lines.filter(({ productId }) => goneIds.has(productId));
};

/** How many vehicles a cart holds. */
export const piecesOf = (cart: Cart | undefined): number =>
  cart?.lines.reduce((sum, { quantity }) => sum + quantity, 0) ?? 0;
