import { notFound } from '@eshop/contracts/problems/general';
import { createMemory } from '@eshop/ui/server/remember';
import { site } from '@eshop/ui/server/site';
import { product } from '../../../gateways/product.ts';
import { sitemapResponse } from '../../../sitemap/sitemap-response.ts';
import { type SitemapEntry, sitemapXml } from '../../../sitemap/sitemap-xml.ts';
import { readVehicleSitemap } from '../../../sitemap/vehicle-sitemaps.ts';

export const dynamic = 'force-dynamic';

// Crawlers come often, and a file of fifty thousand vehicles takes several calls. It is about 7 MB.
const remember = createMemory({ freshMs: 600_000, keptMs: 86_400_000, patienceMs: 5000, most: 3 });

interface Context {
  params: Promise<{ file: string }>;
}

/** One sitemap: the pages of the site, or up to fifty thousand vehicles. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const { file } = await params;
  return sitemapResponse(request, () => (file === 'pages.xml' ? pages() : vehicles(file)));
};

const xmlOf = (entries: readonly SitemapEntry[]) => sitemapXml(site().settings.PUBLIC_SITE_URL, entries);

const pages = async () => {
  const { value: tree } = await product.categories();
  const categories = tree.items.flatMap(({ path, children }) => [path, ...children.map((child) => child.path)]);
  return xmlOf([
    { path: '/' },
    { path: '/vehicles' },
    ...categories.map((category) => ({ path: `/vehicles?category=${category}` })),
  ]);
};

const noSuchSitemap = () => notFound('There is no such sitemap.');

const vehicles = async (file: string) => {
  const [, number] = file.match(/^vehicles-([1-9]\d{0,2}|1\d{3}|2000)\.xml$/) ?? [];
  if (number === undefined) throw noSuchSitemap();
  const { value } = await remember(file, async () => {
    const entries = await readVehicleSitemap(product.listed, Number(number));
    if (!entries) throw noSuchSitemap(); // so that it takes no other's place in memory
    return xmlOf(entries);
  });
  return value;
};
