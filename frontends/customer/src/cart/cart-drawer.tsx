'use client';

import { buttonClass } from '@eshop/ui/components/button.tsx';
import { Dialog } from '@eshop/ui/components/dialog.tsx';
import { Price } from '@eshop/ui/components/price.tsx';
import Link from 'next/link';
import { cart as texts } from '#texts/cart';
import { CartFailure, CartLines } from './cart-lines.tsx';
import { useCart } from './cart-provider.tsx';
import { CheckoutLink } from './checkout-link.tsx';

/** The cart beside the page. */
export const CartDrawer = () => {
  const { cart, isOpen, show } = useCart();
  const close = () => show(false);
  return (
    <Dialog open={isOpen} onClose={close} title={texts.title} closeLabel={texts.close} shape="drawer">
      <div className="flex min-h-full flex-col px-5">
        <CartFailure />
        {cart && cart.lines.length > 0 ? (
          <>
            <CartLines cart={cart} onLeave={close} />
            <div className="sticky bottom-0 mt-auto grid gap-3 border-t border-line bg-raised py-4">
              <p className="flex items-baseline justify-between">
                {texts.subtotal} <Price value={cart.subtotal} className="text-xl" />
              </p>
              <CheckoutLink onLeave={close} />
              <Link href="/cart" onClick={close} className={buttonClass('quiet')}>
                {texts.view}
              </Link>
            </div>
          </>
        ) : (
          <div className="m-auto grid justify-items-center gap-4 py-16 text-center">
            <p className="text-lg font-semibold">{texts.empty}</p>
            <p className="text-muted">{texts.emptyHint}</p>
            <Link href="/vehicles" onClick={close} className={buttonClass()}>
              {texts.browse}
            </Link>
          </div>
        )}
      </div>
    </Dialog>
  );
};
