'use client';

import type { StockLevel } from '@eshop/contracts/stock';
import { useEffect, useState } from 'react';

type Level = Pick<StockLevel, 'onHand' | 'reserved' | 'available' | 'alertLevel'>;
export type LevelAt = (warehouseId: string) => Level;

const emptyLevel: Level = { onHand: 0, reserved: 0, available: 0, alertLevel: 10 };

/** What there is of a product by warehouse, as it is when a window opens; undefined until that is known. */
export const useLevels = (productId: string): LevelAt | undefined => {
  const [levels, setLevels] = useState<readonly StockLevel[]>();
  useEffect(() => {
    const stop = new AbortController();
    setLevels(undefined);
    const load = async () => {
      const answer = await fetch(`/stock/levels?productId=${productId}`, { signal: stop.signal });
      if (answer.ok) setLevels(((await answer.json()) as { items: StockLevel[] }).items);
    };
    load().catch(() => undefined); // the service judges what is sent all the same
    return () => stop.abort();
  }, [productId]);
  return levels && ((warehouseId) => levels.find((level) => level.warehouseId === warehouseId) ?? emptyLevel);
};
