'use client';

import type { Cart } from '@eshop/contracts/cart';
import { cart as texts } from '#texts/cart';
import { useCart } from './cart-provider.tsx';

const most = 99;
const step = 'grid size-11 place-items-center text-lg hover:text-accent disabled:text-muted disabled:opacity-50';

/** How many of a line: a stepper whose buttons also work as plain buttons of a form. */
export const QuantityForm = ({ line }: { line: Cart['lines'][number] }) => {
  const { change, csrf } = useCart();
  const { name, quantity, productId } = line;
  const set = (wanted: number, say?: string) => (event: React.MouseEvent) => {
    event.preventDefault();
    change({ ...line, quantity: wanted }, say);
  };
  return (
    <form action="/cart/items" method="post" className="flex items-center justify-between gap-2">
      <input type="hidden" name="csrf" value={csrf} />
      <input type="hidden" name="productId" value={productId} />
      <fieldset aria-label={texts.quantity(name)} className="flex items-center rounded-full border border-line-strong">
        <button
          type="submit"
          name="quantity"
          value={quantity - 1}
          disabled={quantity <= 1}
          onClick={set(quantity - 1, `${texts.quantity(name)}: ${quantity - 1}`)}
          aria-label={texts.less(name)}
          className={step}
        >
          −
        </button>
        <span className="min-w-6 text-center text-sm font-semibold tabular-nums">{quantity}</span>
        <button
          type="submit"
          name="quantity"
          value={quantity + 1}
          disabled={quantity >= most}
          onClick={set(quantity + 1, `${texts.quantity(name)}: ${quantity + 1}`)}
          aria-label={texts.more(name)}
          className={step}
        >
          +
        </button>
      </fieldset>
      <button
        type="submit"
        name="quantity"
        value={0}
        onClick={set(0, texts.removed(name))}
        aria-label={texts.removeNamed(name)}
        className="min-h-11 px-2 text-sm text-muted underline hover:text-negative"
      >
        {texts.remove}
      </button>
    </form>
  );
};
