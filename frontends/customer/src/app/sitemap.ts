import type { ProductPage } from '@eshop/contracts/product';
import { attempt } from '@eshop/ui/server/attempt';
import { createMemory } from '@eshop/ui/server/remember';
import { site } from '@eshop/ui/server/site';
import type { MetadataRoute } from 'next';
import { product } from '../gateways/product.ts';

export const dynamic = 'force-dynamic';

// Crawlers come often, and all of the catalogue is many calls.
const remember = createMemory({ freshMs: 600_000, keptMs: 86_400_000, patienceMs: 5000, most: 1 });

/** At most this many pages of a hundred vehicles, the newest first. */
const mostPages = 50;

const sitemap = async (): Promise<MetadataRoute.Sitemap> => {
  const at = (path: string) => new URL(path, site().settings.PUBLIC_SITE_URL).href;
  const { value: tree } = await attempt(product.categories());
  const paths = tree?.value.items.flatMap(({ path, children }) => [path, ...children.map((child) => child.path)]) ?? [];
  return [
    { url: at('/') },
    { url: at('/vehicles') },
    ...paths.map((path) => ({ url: at(`/vehicles?category=${path}`) })),
    ...((await attempt(remember('vehicles', () => vehicles(at)))).value?.value ?? []),
  ];
};

export default sitemap;

const vehicles = async (at: (path: string) => string): Promise<MetadataRoute.Sitemap> => {
  const found: MetadataRoute.Sitemap = [];
  let cursor: string | null = '';
  for (let page = 0; cursor !== null && page < mostPages; page++) {
    const query: Record<string, string> = { sort: 'newest', limit: '100', ...(cursor && { cursor }) };
    const value: ProductPage = await product.unremembered(query);
    found.push(...value.items.map(({ id, updatedAt }) => ({ url: at(`/vehicles/${id}`), lastModified: updatedAt })));
    cursor = value.nextCursor;
  }
  return found;
};
