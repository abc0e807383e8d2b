import type { Product } from '@eshop/contracts/product';
import { mediaUrl } from '@eshop/ui/media-url';
import { site } from '@eshop/ui/server/site';
import { shop } from '#texts/shop';
import { describeVehicle } from './describe-vehicle.ts';

/** A vehicle as search engines read it (schema.org). A block of data, which no script policy forbids. */
export const StructuredData = ({ vehicle }: { vehicle: Product }) => {
  const at = (path: string) => new URL(path, site().settings.PUBLIC_SITE_URL).href;
  const data = describeVehicle(vehicle, {
    page: at(`/vehicles/${vehicle.id}`),
    images: vehicle.images.map(({ url }) => at(mediaUrl(url))),
    seller: shop.name,
  });
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON without "<", which cannot end the block
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: data }} />;
};
