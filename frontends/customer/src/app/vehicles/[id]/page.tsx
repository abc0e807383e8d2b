import { Id } from '@eshop/contracts/ids';
import type { Product } from '@eshop/contracts/product';
import { ProblemNotice } from '@eshop/ui/components/notice.tsx';
import { Skeleton } from '@eshop/ui/components/skeleton.tsx';
import { Streamed } from '@eshop/ui/components/streamed.tsx';
import { mediaUrl } from '@eshop/ui/media-url';
import { attempt } from '@eshop/ui/server/attempt';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { shop } from '#texts/shop';
import { product } from '../../../gateways/product.ts';
import { BuyBox } from '../../../parts/buy-box.tsx';
import { Gallery } from '../../../parts/gallery.tsx';
import { ProductGrid } from '../../../parts/product-card.tsx';
import { Section } from '../../../parts/section.tsx';
import { Specifications } from '../../../parts/specifications.tsx';
import { StaleNotice } from '../../../parts/stale-notice.tsx';
import { StructuredData } from '../../../parts/structured-data.tsx';

interface Props {
  params: Promise<{ id: string }>;
}

/** The page and its title ask for the same vehicle. */
const find = cache((id: string) => attempt(product.get(id)));

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { id } = await params;
  const { value: reading } = Id.safeParse(id).success ? await find(id) : {};
  if (!reading) return { title: shop.notFound.title };
  const { name, description, images } = reading.value;
  const image = images[0] && { url: mediaUrl(images[0].url), alt: images[0].alt, width: 1200, height: 800 };
  return {
    title: name,
    description,
    alternates: { canonical: `/vehicles/${id}` },
    openGraph: { title: name, description, siteName: shop.name, type: 'website', ...(image && { images: [image] }) },
    twitter: { card: 'summary_large_image' },
  };
};

const ProductDetail = async ({ params }: Props) => {
  const { id } = await params;
  if (!Id.safeParse(id).success) notFound();
  const { value: reading, problem } = await find(id);
  if (problem?.status === 404) notFound();
  if (!reading) return <ProblemNotice problem={problem} />;
  const vehicle = reading.value;
  return (
    <article className="grid gap-14">
      <div className="grid gap-5">
        <StructuredData vehicle={vehicle} />
        <StaleNotice when={reading.stale} />
        <Trail product={vehicle} />
        <div className="grid items-start gap-8 lg:grid-cols-[3fr_2fr] lg:gap-12">
          <Gallery images={vehicle.images} />
          <BuyBox vehicle={vehicle} />
        </div>
      </div>
      <Specifications specs={vehicle.specs} />
      <Streamed fallback={<Skeleton className="h-96" />}>
        <Similar to={vehicle} />
      </Streamed>
    </article>
  );
};

export default ProductDetail;

const Trail = ({ product: { category, name } }: { product: Product }) => (
  <nav aria-label={shop.nav.trail} className="text-sm text-muted">
    <Link href="/vehicles" className="hover:text-accent">
      {shop.all}
    </Link>
    {' / '}
    <Link href={`/vehicles?category=${category.path}`} className="hover:text-accent">
      {category.name}
    </Link>
    {' / '}
    <span aria-current="page" className="wrap-anywhere">
      {name}
    </span>
  </nav>
);

/** Others of its category; when they is unavailable the page does without. */
const Similar = async ({ to }: { to: Product }) => {
  const { path } = to.category;
  const { value } = await attempt(product.list({ category: path, inStock: 'true', limit: '4' }));
  const similarVehicles = value?.value.items.filter(({ id }) => id !== to.id).slice(0, 3) ?? [];
  if (similarVehicles.length === 0) return null;
  return (
    <Section
      id="similar"
      title={shop.vehicle.similar}
      more={{ href: `/vehicles?category=${path}`, label: shop.home.more }}
    >
      <ProductGrid products={similarVehicles} />
    </Section>
  );
};
