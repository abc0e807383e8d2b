'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Has the page made anew when something happens to the order; `known` entries of its timeline are shown already. */
export const FollowOrder = ({ id, known }: { id: string; known: number }) => {
  const router = useRouter();
  // biome-ignore lint/correctness/useExhaustiveDependencies: where the page began to follow does not change what it follows
  useEffect(() => {
    const source = new EventSource(`/orders/${id}/events?after=${known}`);
    source.addEventListener('status', () => router.refresh());
    return () => source.close();
  }, [id, router]);
  return null;
};
