'use client';

import { useEffect, useState } from 'react';
import { findProducts, type PickedProduct } from './picked-product.ts';

export type Found =
  | { state: 'searching' | 'away'; items: readonly PickedProduct[] }
  | { state: 'found'; items: readonly PickedProduct[] };

const pauseMs = 180;

/** What is found of a text that is being typed, once it rests for a moment; an answer to an older text is dropped. */
export const useFoundProducts = (q: string, asking: boolean): Found => {
  const [results, setFound] = useState<Found>({ state: 'searching', items: [] });
  useEffect(() => {
    if (!asking) return;
    const stop = new AbortController();
    setFound(({ items }) => ({ state: 'searching', items }));
    const timer = setTimeout(async () => {
      try {
        setFound({ state: 'found', items: await findProducts(q, stop.signal) });
      } catch {
        if (!stop.signal.aborted) setFound({ state: 'away', items: [] });
      }
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [q, asking]);
  return results;
};
