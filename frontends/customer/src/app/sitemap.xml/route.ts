import { site } from '@eshop/ui/server/site';
import { product } from '../../gateways/product.ts';
import { sitemapResponse } from '../../sitemap/sitemap-response.ts';
import { sitemapIndexXml } from '../../sitemap/sitemap-xml.ts';
import { countVehicleSitemaps } from '../../sitemap/vehicle-sitemaps.ts';

export const dynamic = 'force-dynamic';

/** The index of the sitemaps, for any number of vehicles. */
export const GET = (request: Request): Promise<Response> => sitemapResponse(request, index);

const index = async () => {
  const count = await countVehicleSitemaps(product.listed);
  const vehicles = Array.from({ length: count }, (_, at) => `/sitemaps/vehicles-${at + 1}.xml`);
  return sitemapIndexXml(site().settings.PUBLIC_SITE_URL, ['/sitemaps/pages.xml', ...vehicles]);
};
