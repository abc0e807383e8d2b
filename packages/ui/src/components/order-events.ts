'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';

interface Followed {
  id: string;
  /** How many entries of the timeline the page shows. */
  known: number;
  /** Whether nothing more can happen to it. */
  isOver: boolean;
}

/**
 * Follows an order by its event stream and has the page rebuilt when something happened. A stream that breaks off is
 * taken up by the browser where it ended; one that is refused, by asking again now and then. Returns whether it is lost.
 */
export const useOrderEvents = ({ id, known, isOver }: Followed): boolean => {
  const router = useRouter();
  const [isLost, setLost] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: where the page began to follow does not change what it follows
  useEffect(() => {
    if (isOver) return;
    let retry: ReturnType<typeof setTimeout> | undefined;
    let source: EventSource;
    const open = () => {
      source = new EventSource(`/orders/${id}/events?after=${known}`);
      source.onopen = () => setLost(false);
      source.addEventListener('status', () => router.refresh());
      source.onerror = () => {
        setLost(true);
        if (source.readyState !== EventSource.CLOSED) return;
        router.refresh();
        retry = setTimeout(open, 10_000);
      };
    };
    open();
    return () => {
      clearTimeout(retry);
      source.close();
    };
  }, [id, isOver, router]);
  return isLost;
};
