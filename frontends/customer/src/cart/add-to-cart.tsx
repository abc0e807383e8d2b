'use client';

import type { Product } from '@eshop/contracts/product';
import { Button } from '@eshop/ui/components/button.tsx';
import { CartIcon } from '@eshop/ui/components/icons.tsx';
import { cart as texts } from '#texts/cart';
import { useCart } from './cart-provider.tsx';

export type Offered = Pick<Product, 'id' | 'name' | 'price' | 'quantity'> & { image: string | null };

/** Puts one more of a vehicle into the cart and shows it there; a plain form without JavaScript. */
export const AddToCart = ({ vehicle: { id, name, price, quantity, image } }: { vehicle: Offered }) => {
  const { cart, csrf, change, show } = useCart();
  const inCart = cart?.lines.find(({ productId }) => productId === id)?.quantity ?? 0;
  const add = (event: React.FormEvent) => {
    event.preventDefault();
    const newLine = { productId: id, name, price, image, available: quantity, quantity: Math.min(99, inCart + 1) };
    change(newLine, texts.added(name));
    show(true);
  };
  return (
    <form action="/cart/items" method="post" onSubmit={add} className="grid">
      <input type="hidden" name="csrf" value={csrf} />
      <input type="hidden" name="productId" value={id} />
      <input type="hidden" name="more" value="1" />
      <Button disabled={quantity <= 0}>
        <CartIcon /> {quantity > 0 ? texts.add : texts.soldOut}
      </Button>
    </form>
  );
};
