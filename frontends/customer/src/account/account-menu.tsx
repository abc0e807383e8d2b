'use client';

import { PersonIcon } from '@eshop/ui/components/icons.tsx';
import Link from 'next/link';
import { useRef } from 'react';
import { shop } from '#texts/shop';
import { logout } from '../actions/session.ts';
import { useCart } from '../cart/cart-provider.tsx';

const item = 'flex min-h-11 w-full items-center rounded-lg px-3 text-left text-sm hover:bg-sunken';

/** What somebody who is logged in can go to; a popover, so that it opens without JavaScript too. */
export const AccountMenu = ({ name }: { name: string }) => {
  const menu = useRef<HTMLDivElement>(null);
  const { csrf } = useCart();
  const close = () => menu.current?.hidePopover();
  return (
    <>
      <button
        type="button"
        popoverTarget="account-menu"
        aria-label={`${shop.account.menu}: ${name}`}
        className="flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-full px-2 text-sm font-semibold hover:text-accent"
      >
        <PersonIcon className="size-6" />
        <span className="max-w-28 truncate max-md:sr-only">{name}</span>
      </button>
      <div
        ref={menu}
        id="account-menu"
        popover="auto"
        className="fixed top-16 right-4 left-auto m-0 w-52 rounded-2xl border border-line bg-raised p-2 text-ink shadow-lift 2xl:right-[calc((100vw-80rem)/2)]"
      >
        <nav aria-label={shop.account.menu}>
          <Link href="/orders" onClick={close} className={item}>
            {shop.account.orders}
          </Link>
          <Link href="/profile" onClick={close} className={item}>
            {shop.account.profile}
          </Link>
        </nav>
        <form action={logout} onSubmit={close}>
          <input type="hidden" name="csrf" value={csrf} />
          <button type="submit" className={item}>
            {shop.account.logOut}
          </button>
        </form>
      </div>
    </>
  );
};
