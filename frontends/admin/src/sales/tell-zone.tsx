'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { zoneCookie } from './zone-cookie.ts';

/** Tells the server this browser's time zone, once, and has the page made anew with it. */
export const TellZone = () => {
  const router = useRouter();
  useEffect(() => {
    const mine = `${zoneCookie}=${encodeURIComponent(Intl.DateTimeFormat().resolvedOptions().timeZone)}`;
    if (document.cookie.split('; ').includes(mine)) return;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
    document.cookie = `${mine}; path=/; max-age=31536000; samesite=lax`;
    router.refresh();
  }, [router]);
  return null;
};
