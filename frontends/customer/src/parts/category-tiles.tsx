import type { CategoryTree, Product } from '@eshop/contracts/product';
import Link from 'next/link';
import { shop } from '#texts/shop';
import { Picture } from './picture.tsx';

interface Props {
  tree: CategoryTree;
  /** Vehicles whose images may stand for their category. */
  shown: readonly Product[];
}

/** The categories, each with one of its vehicles and how many it has. */
export const CategoryTiles = ({ tree, shown }: Props) => (
  <ul className="grid grid-cols-2 gap-4 lg:grid-cols-4">
    {tree.items.flatMap(({ children }) =>
      children.map(({ id, path, name, count }) => (
        <li
          key={id}
          className="group relative grid overflow-hidden rounded-2xl border border-line bg-raised transition-shadow hover:shadow-lift"
        >
          <Picture
            image={shown.find(({ category }) => category.id === id)?.images[0]}
            alt=""
            sizes="(min-width: 64rem) 18rem, 50vw"
            className="aspect-3/2 w-full object-cover"
          />
          <div className="grid gap-0.5 px-4 py-3">
            <Link
              href={`/vehicles?category=${path}`}
              prefetch={false}
              className="font-bold tracking-tight after:absolute after:inset-0 group-hover:text-accent"
            >
              {name}
            </Link>
            <p className="text-sm text-muted">{shop.catalogue.count(count)}</p>
          </div>
        </li>
      )),
    )}
  </ul>
);
