import { maxListedProducts } from '@eshop/contracts/product';
import { expect, it } from 'vitest';
import { sitemapIndexXml, sitemapXml } from './sitemap-xml.ts';
import { countVehicleSitemaps, maxSitemapEntries, type ReadListed, readVehicleSitemap } from './vehicle-sitemaps.ts';

const catalogOf =
  (total: number): ReadListed =>
  async (offset, limit) => {
    expect(limit).toBeLessThanOrEqual(maxListedProducts);
    const count = Math.max(0, Math.min(limit, total - offset));
    const updatedAt = '2026-11-30T00:00:00.000Z';
    return { total, items: Array.from({ length: count }, (_, at) => ({ id: `v${offset + at}`, updatedAt })) };
  };

it.each([
  [0, 1],
  [1, 1],
  [5264, 1],
  [50_000, 1],
  [50_001, 2],
  [120_000, 3],
])('holds each of %d vehicles in one of %d sitemaps', async (total, files) => {
  const read = catalogOf(total);
  expect(await countVehicleSitemaps(read)).toBe(files);
  const paths = new Set<string>();
  for (let file = 1; file <= files; file++) {
    const entries = (await readVehicleSitemap(read, file)) ?? [];
    expect(entries.length).toBeLessThanOrEqual(maxSitemapEntries);
    for (const { path } of entries) paths.add(path);
  }
  expect(paths.size).toBe(total);
  expect(await readVehicleSitemap(read, files + 1)).toBeUndefined();
});

it('writes addresses of the site, escaped', () => {
  const xml = sitemapXml('https://shop.test', [{ path: '/vehicles?category=a&b', lastModified: '2026-11-30' }]);
  expect(xml).toContain(
    '<url><loc>https://shop.test/vehicles?category=a&amp;b</loc><lastmod>2026-11-30</lastmod></url>',
  );
  expect(sitemapIndexXml('https://shop.test', ['/sitemaps/a.xml'])).toContain(
    '<sitemap><loc>https://shop.test/sitemaps/a.xml</loc></sitemap>',
  );
});
