import type { Product } from '@eshop/contracts/product';
import { ProblemNotice } from '@eshop/ui/components/notice.tsx';
import { attempt } from '@eshop/ui/server/attempt';
import type { Metadata } from 'next';
import { shop } from '#texts/shop';
import { product } from '../gateways/product.ts';
import { salesReport } from '../gateways/sales-report.ts';
import { CategoryTiles } from '../parts/category-tiles.tsx';
import { Hero } from '../parts/hero.tsx';
import { ProductGrid } from '../parts/product-card.tsx';
import { Promises } from '../parts/promises.tsx';
import { Section } from '../parts/section.tsx';
import { StaleNotice } from '../parts/stale-notice.tsx';

export const metadata: Metadata = { alternates: { canonical: '/' } };

const texts = shop.home;

const Home = async () => {
  const [tree, newest, best] = await Promise.all([
    attempt(product.categories()),
    attempt(product.list({ sort: 'newest', inStock: 'true', limit: '100' })),
    bestSellers(),
  ]);
  const vehicles = newest.value?.value.items ?? [];
  const hero = vehicles.find(({ images }) => images.length > 0);
  const featuredVehicles = vehicles.filter((vehicle) => vehicle !== hero).slice(0, 6);
  return (
    <div className="grid gap-16">
      <div className="grid gap-6">
        <StaleNotice when={newest.value?.stale} />
        {newest.problem && <ProblemNotice problem={newest.problem} />}
        <Hero vehicle={hero} />
      </div>
      {tree.value && (
        <Section id="categories" title={texts.categories}>
          <CategoryTiles tree={tree.value.value} shown={vehicles} />
        </Section>
      )}
      {best.length > 0 && (
        <Section id="best" title={texts.best} note={texts.bestNote}>
          <ProductGrid products={best} />
        </Section>
      )}
      {featuredVehicles.length > 0 && (
        <Section id="newest" title={texts.newest} more={{ href: '/vehicles?sort=newest', label: texts.more }}>
          <ProductGrid products={featuredVehicles} />
        </Section>
      )}
      <Promises />
    </div>
  );
};

export default Home;

/** What sells best, in its order; when it is unavailable the page does without. */
const bestSellers = async (): Promise<Product[]> => {
  const { value } = await attempt(salesReport.bestSellers().then((ids) => product.several(ids.slice(0, 6))));
  return value?.value.filter(({ images }) => images.length > 0) ?? [];
};
