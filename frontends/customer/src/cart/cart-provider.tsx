'use client';

import type { Cart } from '@eshop/contracts/cart';
import { usePathname } from 'next/navigation';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { cart as texts } from '#texts/cart';
import { fetchCart, sendChange } from './cart-requests.ts';
import { type Change, emptyCart, newer, withChange } from './cart-state.ts';

interface CartContext {
  /** The cart as it will be once the server has answered; undefined until it was heard of. */
  cart: Cart | undefined;
  /** Changes are under way. */
  busy: boolean;
  /** What could not be done, in words. */
  failure: string | undefined;
  /** What was done, for those who do not see it. */
  said: string;
  csrf: string;
  isOpen: boolean;
  show: (open: boolean) => void;
  /** Shows the change at once, sends it, and takes it back should the server refuse. */
  change: (change: Change, say?: string) => void;
  /** Resolves once the changes that are under way have been answered. */
  settled: () => Promise<unknown>;
  /** Takes over a cart that the server gave with a page. */
  adopt: (cart: Cart) => void;
}

const Context = createContext<CartContext | undefined>(undefined);

export const useCart = (): CartContext => {
  const context = useContext(Context);
  if (!context) throw new Error('there is no CartProvider above');
  return context;
};

interface Props {
  csrf: string;
  /** Whether this browser was here before, so that it may have a cart. */
  known: boolean;
  children: ReactNode;
}

/** Keeps the cart for every page: optimistic changes over what the server said last, the same in all tabs. */
export const CartProvider = ({ csrf: given, known: before, children }: Props) => {
  const [serverCart, setConfirmed] = useState<Cart>();
  const [pending, setPending] = useState<readonly Change[]>([]);
  const [failure, setFailure] = useState<string>();
  const [statusText, setSaid] = useState('');
  const [isOpen, show] = useState(false);
  const [csrf, setCsrf] = useState(given);
  const [baseCart, setKnown] = useState(before);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const token = useRef(given);
  const adopt = useCallback((cart: Cart) => setConfirmed((before) => newer(before, cart)), []);
  const tellTabs = useTabs(adopt);

  // A login or a logout: another cart.
  useEffect(() => {
    if (token.current === given) return;
    token.current = given;
    setCsrf(given);
    setKnown(before);
    setConfirmed(undefined);
  }, [given, before]);

  const refresh = useCallback(async () => {
    const fetchedCart = await fetchCart().catch(() => undefined);
    if (!fetchedCart) return;
    token.current = fetchedCart.csrf;
    setCsrf(fetchedCart.csrf);
    if (fetchedCart.cart) adopt(fetchedCart.cart);
  }, [adopt]);

  const path = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a login, a logout and another page are reasons to ask again
  useEffect(() => {
    if (baseCart) refresh();
  }, [baseCart, given, path, refresh]);

  useEffect(() => {
    const onFocus = () => document.visibilityState === 'visible' && baseCart && refresh();
    document.addEventListener('visibilitychange', onFocus);
    return () => document.removeEventListener('visibilitychange', onFocus);
  }, [baseCart, refresh]);

  const change = useCallback(
    (wanted: Change, say = '') => {
      setPending((before) => [...before, wanted]);
      setFailure(undefined);
      const send = async () => {
        try {
          const answer = await sendChange(wanted, token.current);
          token.current = answer.csrf;
          setCsrf(answer.csrf);
          setKnown(true);
          adopt(answer.cart);
          tellTabs(answer.cart);
          setSaid(say);
        } catch (error) {
          setFailure(error instanceof Error && error.name === 'Refused' ? error.message : texts.failed);
        } finally {
          setPending((before) => before.filter((one) => one !== wanted));
        }
      };
      queue.current = queue.current.then(send);
    },
    [adopt, tellTabs],
  );

  const whenSettled = useCallback(() => queue.current, []);
  const busy = pending.length > 0;
  const cart = useMemo(
    () => (busy ? pending.reduce(withChange, serverCart ?? emptyCart) : serverCart),
    [busy, pending, serverCart],
  );
  const value = useMemo(
    () => ({ cart, busy, failure, said: statusText, csrf, isOpen, show, change, settled: whenSettled, adopt }),
    [cart, busy, failure, statusText, csrf, isOpen, change, whenSettled, adopt],
  );
  return (
    <Context value={value}>
      {children}
      <p role="status" aria-live="polite" className="sr-only">
        {statusText}
      </p>
    </Context>
  );
};

/** Hears of the cart from other tabs; returns how to tell them. */
const useTabs = (adopt: (cart: Cart) => void) => {
  const channel = useRef<BroadcastChannel>(undefined);
  useEffect(() => {
    const tabs = new BroadcastChannel('cart');
    tabs.onmessage = ({ data }: MessageEvent<Cart>) => adopt(data);
    channel.current = tabs;
    return () => tabs.close();
  }, [adopt]);
  return useCallback((cart: Cart) => channel.current?.postMessage(cart), []);
};
