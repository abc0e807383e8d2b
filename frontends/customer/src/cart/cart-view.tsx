'use client';

import type { Cart } from '@eshop/contracts/cart';
import { buttonClass } from '@eshop/ui/components/button.tsx';
import { Card } from '@eshop/ui/components/card.tsx';
import { EmptyState } from '@eshop/ui/components/empty-state.tsx';
import { Price } from '@eshop/ui/components/price.tsx';
import Link from 'next/link';
import { useEffect } from 'react';
import { cart as texts } from '#texts/cart';
import { CartFailure, CartLines, OtherWarnings } from './cart-lines.tsx';
import { useCart } from './cart-provider.tsx';
import { unavailableLines } from './cart-state.ts';
import { CheckoutLink } from './checkout-link.tsx';

/** The cart's own page: what the server gave with it, then what the browser knows better. */
export const CartView = ({ initial }: { initial: Cart }) => {
  const { cart = initial, adopt } = useCart();
  useEffect(() => {
    if (initial.id) adopt(initial);
  }, [initial, adopt]);
  const blockReason = blockedBecause(cart);
  if (cart.lines.length === 0) {
    return (
      <EmptyState title={texts.empty}>
        <OtherWarnings cart={cart} />
        <p className="mb-4">{texts.emptyHint}</p>
        <Link href="/vehicles" className={buttonClass()}>
          {texts.browse}
        </Link>
      </EmptyState>
    );
  }
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[1fr_22rem]">
      <div className="grid gap-3">
        <CartFailure />
        <OtherWarnings cart={cart} />
        <Card className="px-5">
          <CartLines cart={cart} />
        </Card>
      </div>
      <Card className="sticky top-24 grid gap-4 p-6">
        <p className="flex items-baseline justify-between gap-4">
          {texts.subtotal} <Price value={cart.subtotal} className="text-2xl" />
        </p>
        <p className="text-sm text-muted">{texts.shippingLater}</p>
        {blockReason ? <p className="text-sm font-medium text-caution">{blockReason}</p> : <CheckoutLink />}
      </Card>
    </div>
  );
};

/** Returns why this cart cannot be checked out yet, in words; undefined when it can. */
const blockedBecause = ({ lines, warnings }: Cart): string | undefined => {
  if (unavailableLines({ lines, warnings }).length > 0) return texts.removeUnavailable;
  return warnings.some(({ code }) => code === 'short') ? texts.warnings.short : undefined;
};
