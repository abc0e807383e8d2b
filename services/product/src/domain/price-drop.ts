import type { PatchProduct } from '@eshop/contracts/product';
import { priceDropTooLarge } from './problems.ts';
import type { ProductRecord } from './product.ts';

/** How far a price may fall without the permission to reprice, in percent of the highest price of the last days. */
const minPricePercent = 50;
/** How long a higher price counts after a drop, in milliseconds: several drops, each within that time, are one. */
const peakPriceMs = 7 * 24 * 3_600_000;

export interface EditorRights {
  /** ISO 8601, UTC. */
  now: string;
  mayReprice: boolean;
}

/**
 * Returns what a product remembers of its former price when a change lowers it: each drop starts the seven days again, for the
 * price before it was in force until now. Throws a 403 problem on a price below half of the highest one remembered, unless
 * the editor may reprice.
 */
export const checkPriceDrop = (
  { price, peakPrice }: Pick<ProductRecord, 'price' | 'peakPrice'>,
  changes: Pick<PatchProduct, 'price'>,
  { now, mayReprice }: EditorRights,
): Pick<ProductRecord, 'peakPrice'> => {
  const next = changes.price;
  if (next === undefined || next.amount >= price.amount) return {};
  const peakAmount = peakPrice && peakPrice.until > now ? peakPrice.amount : 0;
  const amount = Math.max(price.amount, peakAmount);
  if (!mayReprice && next.amount * 100 < amount * minPricePercent) throw priceDropTooLarge();
  return { peakPrice: { amount, until: new Date(Date.parse(now) + peakPriceMs).toISOString() } };
};
