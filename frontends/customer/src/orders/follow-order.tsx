'use client';

import type { OrderStatus } from '@eshop/contracts/order';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { orders as texts } from '#texts/orders';

interface Props {
  id: string;
  status: OrderStatus;
  /** How many entries of the timeline the page shows. */
  known: number;
}

const over: readonly OrderStatus[] = ['DELIVERED', 'CANCELLED', 'EXPIRED', 'REJECTED', 'FAILED'];

/**
 * Follows an order by its event stream and has the page made anew when something happened. A stream that breaks off is
 * taken up by the browser where it ended; one that is refused, by asking again now and then.
 */
export const FollowOrder = ({ id, status, known }: Props) => {
  const router = useRouter();
  const [lost, setLost] = useState(false);
  const isOver = over.includes(status);
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
  return (
    <div className="grid gap-1 text-sm text-muted">
      <p role="status" className="sr-only">
        {texts.status[status]}
      </p>
      {!isOver && <p>{lost ? texts.lost : texts.live}</p>}
    </div>
  );
};
