'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Has the page rebuilt now and then while it is being looked at, so that what colleagues do shows. */
export const Follow = ({ everySeconds }: { everySeconds: number }) => {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh();
    }, everySeconds * 1000);
    return () => clearInterval(timer);
  }, [everySeconds, router]);
  return null;
};
