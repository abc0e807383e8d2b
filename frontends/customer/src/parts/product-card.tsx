import type { Product } from '@eshop/contracts/product';
import { Card } from '@eshop/ui/components/card.tsx';
import { Price } from '@eshop/ui/components/price.tsx';
import Link from 'next/link';
import { Availability } from './availability.tsx';
import { Picture } from './picture.tsx';

const sizes = '(min-width: 80rem) 24rem, (min-width: 48rem) 33vw, (min-width: 30rem) 50vw, 100vw';
/** What of a vehicle says most in a list, where it has it. */
const telling = ['Model year', 'Power', 'Range', 'Top speed'];

/** A vehicle in a list; the whole card leads to it. */
const ProductCard = ({ product, first }: { product: Product; first: boolean }) => (
  <Card className="group relative grid h-full grid-rows-[auto_1fr] overflow-hidden transition-shadow hover:shadow-lift">
    <div className="overflow-hidden bg-sunken">
      <Picture
        image={product.images[0]}
        alt=""
        sizes={sizes}
        first={first}
        className="aspect-3/2 w-full object-cover transition-transform duration-500 group-hover:scale-[1.03] motion-reduce:transform-none"
      />
    </div>
    <div className="flex flex-col gap-1 p-5">
      <p className="text-xs font-medium text-muted">{product.category.name}</p>
      <h3 className="text-lg font-bold tracking-tight">
        <Link
          href={`/vehicles/${product.id}`}
          className="after:absolute after:inset-0 group-hover:text-accent"
          prefetch={false}
        >
          {product.name}
        </Link>
      </h3>
      <p className="text-sm text-muted">{tellingOf(product.specs)}</p>
      <div className="mt-auto flex flex-wrap items-baseline justify-between gap-2 pt-4">
        <Price value={product.price} className="text-xl" />
        <Availability quantity={product.quantity} />
      </div>
    </div>
  </Card>
);

const tellingOf = (specs: Product['specs']) =>
  telling
    .map((name) => specs[name])
    .filter(Boolean)
    .slice(0, 3)
    .join(' · ');

interface Props {
  products: readonly Product[];
  /** Whether it is the first thing on its page, so that its images are fetched first. @default false */
  leads?: boolean;
}

export const ProductGrid = ({ products, leads = false }: Props) => (
  <ul className="grid grid-cols-1 gap-5 min-[30rem]:grid-cols-2 lg:grid-cols-3">
    {products.map((product, at) => (
      <li key={product.id}>
        <ProductCard product={product} first={leads && at < 3} />
      </li>
    ))}
  </ul>
);
