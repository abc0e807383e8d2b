import { type ListedProducts, maxListedProducts } from '@eshop/contracts/product';
import type { SitemapEntry } from './sitemap-xml.ts';

/** As many addresses as a sitemap may hold. */
export const maxSitemapEntries = 50_000;

/** Reads the addresses of a range of all products. */
export type ReadListed = (offset: number, limit: number) => Promise<ListedProducts>;

/** Counts the sitemaps that all vehicles take; there is one even while there are none. */
export const countVehicleSitemaps = async (read: ReadListed): Promise<number> => {
  const { total } = await read(0, 1);
  return Math.max(1, Math.ceil(total / maxSitemapEntries));
};

/** Reads the vehicles of a sitemap, from 1 on; undefined when there is no sitemap of that number. */
export const readVehicleSitemap = async (read: ReadListed, number: number): Promise<SitemapEntry[] | undefined> => {
  const start = (number - 1) * maxSitemapEntries;
  const entries: SitemapEntry[] = [];
  while (entries.length < maxSitemapEntries) {
    const { items } = await read(
      start + entries.length,
      Math.min(maxListedProducts, maxSitemapEntries - entries.length),
    );
    entries.push(...items.map(({ id, updatedAt }) => ({ path: `/vehicles/${id}`, lastModified: updatedAt })));
    if (items.length === 0) break;
  }
  return entries.length === 0 && number > 1 ? undefined : entries;
};
