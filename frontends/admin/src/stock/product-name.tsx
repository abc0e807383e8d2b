import Link from 'next/link';
import { type Names, shortId } from './names.ts';

interface Props {
  id: string;
  names: Names;
}

/** A product's name and SKU, leading to its stock; one that is deleted, or whose name is unavailable, by its id. */
export const ProductName = ({ id, names }: Props) => {
  const product = names.products.get(id);
  return (
    <>
      <Link href={`/stock?productId=${id}`} prefetch={false} className="font-medium text-accent underline">
        {product?.name ?? `Product ${shortId(id)}`}
      </Link>
      <span className="block font-mono text-xs whitespace-nowrap text-muted">
        {product?.sku ?? 'no longer in the catalogue'}
      </span>
    </>
  );
};
