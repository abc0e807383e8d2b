import type { Product } from '@eshop/contracts/product';
import { Badge } from '@eshop/ui/components/badge.tsx';
import { Price } from '@eshop/ui/components/price.tsx';
import Link from 'next/link';
import { type Column, DataTable } from '../desk/data-table.tsx';
import { Age } from '../desk/moment.tsx';
import { Thumbnail } from './thumbnail.tsx';

const columns: readonly Column<Product>[] = [
  { head: <span className="sr-only">Picture</span>, cell: (product) => <Thumbnail images={product.images} /> },
  {
    head: 'Name',
    cell: ({ id, name, brand }) => (
      <>
        <Link href={`/products/${id}`} prefetch={false} className="font-medium text-accent underline">
          {name}
        </Link>
        <span className="block text-xs text-muted">{brand}</span>
      </>
    ),
  },
  { head: 'SKU', cell: ({ sku }) => <span className="font-mono text-xs whitespace-nowrap">{sku}</span> },
  { head: 'Category', cell: ({ category }) => category.name },
  { head: 'Price', align: 'end', cell: ({ price }) => <Price value={price} plain /> },
  {
    head: 'Available',
    align: 'end',
    cell: ({ quantity }) => (quantity > 0 ? quantity : <Badge tone="caution">None</Badge>),
  },
  { head: 'Updated', cell: ({ updatedAt }) => <Age at={updatedAt} /> },
];

/** Products with what one looks for at a glance; each leads to its page. */
export const ProductTable = ({ products, empty }: { products: readonly Product[]; empty: React.ReactNode }) => (
  <DataTable caption="Products" columns={columns} rows={products} keyOf={({ id }) => id} empty={empty} />
);
