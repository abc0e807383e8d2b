import { buttonClass } from '@eshop/ui/components/button.tsx';
import { ProblemNotice } from '@eshop/ui/components/notice.tsx';
import { attempt } from '@eshop/ui/server/attempt';
import Link from 'next/link';
import { product } from '../gateways/product.ts';
import { CategoryTiles } from '../parts/category-tiles.tsx';
import { Picture } from '../parts/picture.tsx';
import { ProductGrid } from '../parts/product-card.tsx';

const Home = async () => {
  const [tree, newest] = await Promise.all([
    attempt(product.categories()),
    attempt(product.list({ sort: 'newest', inStock: 'true', limit: '7' })),
  ]);
  const vehicles = newest.value?.items ?? [];
  const hero = vehicles.find(({ images }) => images.length > 0);
  const others = vehicles.filter((vehicle) => vehicle !== hero).slice(0, 6);
  return (
    <div className="grid gap-14">
      <section className="grid items-center gap-8 overflow-hidden rounded-3xl bg-sunken lg:grid-cols-2">
        <div className="grid justify-items-start gap-5 px-6 pt-10 sm:px-12 lg:py-16">
          <h1 className="text-4xl font-bold tracking-tight text-balance sm:text-5xl">
            The road is better with company.
          </h1>
          <p className="max-w-prose text-lg text-muted">
            Cars and motorcycles we would drive ourselves: inspected, priced plainly and delivered to your door.
          </p>
          <Link href="/vehicles" className={buttonClass()}>
            See all vehicles
          </Link>
        </div>
        {hero && (
          <Link href={`/vehicles/${hero.id}`} className="h-full" aria-label={`New: ${hero.name}`}>
            <Picture image={hero.images[0]} first className="aspect-3/2 h-full w-full object-cover" />
          </Link>
        )}
      </section>
      {newest.problem && <ProblemNotice problem={newest.problem} />}
      {tree.value && <CategoryTiles tree={tree.value} />}
      {others.length > 0 && (
        <section className="grid gap-6" aria-labelledby="newest">
          <h2 id="newest" className="text-2xl font-bold tracking-tight">
            Newest arrivals
          </h2>
          <ProductGrid products={others} />
        </section>
      )}
    </div>
  );
};

export default Home;
