'use client';

import { buttonClass } from '@eshop/ui/components/button.tsx';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { cart as texts } from '#texts/cart';
import { useCart } from './cart-provider.tsx';

/** The way to the checkout, which begins once the cart is what it shows. */
export const CheckoutLink = ({ onLeave }: { onLeave?: () => void }) => {
  const { busy, settled: whenSettled } = useCart();
  const router = useRouter();
  const leave = async (event: React.MouseEvent) => {
    if (busy) {
      event.preventDefault();
      await whenSettled();
      router.push('/checkout');
    }
    onLeave?.();
  };
  return (
    <Link href="/checkout" onClick={leave} aria-busy={busy} className={buttonClass()}>
      {texts.checkout}
    </Link>
  );
};
