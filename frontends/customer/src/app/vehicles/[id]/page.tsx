import { Id } from '@eshop/contracts/ids';
import type { Product } from '@eshop/contracts/product';
import { ProblemNotice } from '@eshop/ui/components/notice.tsx';
import { Price } from '@eshop/ui/components/price.tsx';
import { attempt } from '@eshop/ui/server/attempt';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { product } from '../../../gateways/product.ts';
import { Availability } from '../../../parts/availability.tsx';
import { Gallery } from '../../../parts/gallery.tsx';
import { ProductGrid } from '../../../parts/product-card.tsx';
import { Specifications } from '../../../parts/specifications.tsx';

interface Props {
  params: Promise<{ id: string }>;
}

/** The page and its title ask for the same vehicle. */
const find = cache((id: string) => attempt(product.get(id)));

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { id } = await params;
  const { value } = Id.safeParse(id).success ? await find(id) : {};
  return { title: value?.name ?? 'Vehicle', ...(value && { description: value.description }) };
};

const ProductDetail = async ({ params }: Props) => {
  const { id } = await params;
  if (!Id.safeParse(id).success) notFound();
  const { value: vehicle, problem } = await find(id);
  if (problem?.status === 404) notFound();
  if (!vehicle) return <ProblemNotice problem={problem} />;
  return (
    <article className="grid gap-12">
      <Trail product={vehicle} />
      <div className="grid gap-8 lg:grid-cols-[3fr_2fr]">
        <Gallery images={vehicle.images} />
        <div className="grid content-start gap-5">
          <p className="text-sm text-muted">{vehicle.brand}</p>
          <h1 className="text-4xl font-bold tracking-tight text-balance">{vehicle.name}</h1>
          <p className="flex flex-wrap items-baseline gap-4">
            <Price value={vehicle.price} className="text-3xl" />
            <Availability quantity={vehicle.quantity} />
          </p>
          <p className="max-w-prose text-lg leading-relaxed">{vehicle.description}</p>
          <p className="text-sm text-muted">Item {vehicle.sku}</p>
        </div>
      </div>
      <Specifications specs={vehicle.specs} />
      <Similar to={vehicle} />
    </article>
  );
};

export default ProductDetail;

const Trail = ({ product: { category, name } }: { product: Product }) => (
  <nav aria-label="Where you are" className="-mb-6 text-sm text-muted">
    <Link href="/vehicles" className="hover:text-accent">
      All vehicles
    </Link>
    {' / '}
    <Link href={`/vehicles?category=${category.path}`} className="hover:text-accent">
      {category.name}
    </Link>
    {' / '}
    <span aria-current="page">{name}</span>
  </nav>
);

/** Others of its category; when they cannot be had the page does without. */
const Similar = async ({ to }: { to: Product }) => {
  const { value } = await attempt(product.list({ category: to.category.path, inStock: 'true', limit: '4' }));
  const others = value?.items.filter(({ id }) => id !== to.id).slice(0, 3) ?? [];
  if (others.length === 0) return null;
  return (
    <section className="grid gap-6" aria-labelledby="similar">
      <h2 id="similar" className="text-2xl font-bold tracking-tight">
        Similar vehicles
      </h2>
      <ProductGrid products={others} />
    </section>
  );
};
