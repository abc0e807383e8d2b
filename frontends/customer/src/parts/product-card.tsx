import type { Product } from '@eshop/contracts/product';
import { Card } from '@eshop/ui/components/card.tsx';
import { Price } from '@eshop/ui/components/price.tsx';
import Link from 'next/link';
import { Availability } from './availability.tsx';
import { Picture } from './picture.tsx';

/** A vehicle in a list; the whole card leads to it. */
const ProductCard = ({ product }: { product: Product }) => (
  <Card className="group relative grid h-full grid-rows-[auto_1fr] overflow-hidden transition-shadow hover:shadow-lg">
    <Picture image={product.images[0]} className="aspect-3/2 w-full object-cover" />
    <div className="flex flex-col gap-1 p-4">
      <p className="text-xs text-muted">{product.category.name}</p>
      <h3 className="font-semibold">
        <Link
          href={`/vehicles/${product.id}`}
          className="after:absolute after:inset-0 group-hover:text-accent"
          prefetch={false}
        >
          {product.name}
        </Link>
      </h3>
      <div className="mt-auto flex flex-wrap items-baseline justify-between gap-2 pt-3">
        <Price value={product.price} className="text-lg" />
        <Availability quantity={product.quantity} />
      </div>
    </div>
  </Card>
);

export const ProductGrid = ({ products }: { products: readonly Product[] }) => (
  <ul className="grid grid-cols-1 gap-5 min-[30rem]:grid-cols-2 xl:grid-cols-3">
    {products.map((product) => (
      <li key={product.id}>
        <ProductCard product={product} />
      </li>
    ))}
  </ul>
);
