'use client';

import { CartIcon } from '@eshop/ui/components/icons.tsx';
import Link from 'next/link';
import { cart as texts } from '#texts/cart';
import { useCart } from './cart-provider.tsx';
import { piecesOf } from './cart-state.ts';

/** Opens the cart beside the page; without JavaScript it leads to the cart's own page. */
export const CartButton = () => {
  const { cart, show } = useCart();
  const pieces = piecesOf(cart);
  return (
    <Link
      href="/cart"
      prefetch={false}
      aria-label={texts.open(pieces)}
      aria-haspopup="dialog"
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey) return;
        event.preventDefault();
        show(true);
      }}
      className="relative grid size-11 place-items-center rounded-full hover:text-accent"
    >
      <CartIcon className="size-6" />
      {pieces > 0 && (
        <span
          aria-hidden="true"
          className="absolute top-0.5 right-0 grid h-5 min-w-5 place-items-center rounded-full bg-accent px-1 text-xs font-bold text-on-accent tabular-nums"
        >
          {pieces}
        </span>
      )}
    </Link>
  );
};
