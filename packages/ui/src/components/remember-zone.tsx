'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { browserZone } from '../browser-zone.ts';
import { zoneCookie } from '../zone-cookie.ts';

/**
 * Tells the server this browser's time zone, which its next answers use. With `refresh` also this page is rendered again,
 * where its content depends on the zone.
 */
export const RememberZone = ({ refresh = false }: { refresh?: boolean }) => {
  const router = useRouter();
  useEffect(() => {
    const cookie = `${zoneCookie}=${encodeURIComponent(browserZone())}`;
    if (document.cookie.split('; ').includes(cookie)) return;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
    document.cookie = `${cookie}; path=/; max-age=31536000; samesite=lax`;
    if (refresh) router.refresh();
  }, [router, refresh]);
  return null;
};
