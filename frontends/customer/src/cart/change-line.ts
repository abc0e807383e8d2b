import type { Cart } from '@eshop/contracts/cart';
import { cart } from '../gateways/cart.ts';
import { ensureShopper } from './shopper.ts';

/** Sets how many of a vehicle this browser's cart holds. Throws as the gateway does. */
export const changeLine = async (productId: string, quantity: number): Promise<Cart> => {
  const shopper = await ensureShopper();
  return quantity === 0 ? cart.remove(shopper, productId) : cart.set(shopper, productId, quantity);
};

/** Puts one more of a vehicle into this browser's cart. */
export const addOne = async (productId: string): Promise<Cart> => {
  const shopper = await ensureShopper();
  const { lines } = await cart.getLatest(shopper);
  const quantityBefore = lines.find((line) => line.productId === productId)?.quantity ?? 0;
  return cart.set(shopper, productId, Math.min(99, quantityBefore + 1));
};
