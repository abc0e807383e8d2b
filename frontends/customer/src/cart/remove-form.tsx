'use client';

import type { Cart } from '@eshop/contracts/cart';
import { buttonClass } from '@eshop/ui/components/button.tsx';
import { cart as texts } from '#texts/cart';
import { useCart } from './cart-provider.tsx';

/** Removes a line in one click; a plain form without JavaScript. */
export const RemoveForm = ({ line }: { line: Cart['lines'][number] }) => {
  const { change, csrf } = useCart();
  const remove = (event: React.FormEvent) => {
    event.preventDefault();
    change({ ...line, quantity: 0 }, texts.removed(line.name));
  };
  return (
    <form action="/cart/items" method="post" onSubmit={remove} className="justify-self-start">
      <input type="hidden" name="csrf" value={csrf} />
      <input type="hidden" name="productId" value={line.productId} />
      <input type="hidden" name="quantity" value={0} />
      <button type="submit" aria-label={texts.removeNamed(line.name)} className={buttonClass('quiet')}>
        {texts.remove}
      </button>
    </form>
  );
};
