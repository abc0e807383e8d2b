import type { Product } from '@eshop/contracts/product';
import { locale } from '@eshop/ui/locale';
import { shop } from '#texts/shop';

export const Specifications = ({ specs }: Pick<Product, 'specs'>) => {
  const entries = Object.entries(specs).sort(([a], [b]) => a.localeCompare(b, locale));
  if (entries.length === 0) return null;
  return (
    <section className="grid gap-4" aria-labelledby="specifications">
      <h2 id="specifications" className="text-2xl font-bold tracking-tight sm:text-3xl">
        {shop.vehicle.specifications}
      </h2>
      <dl className="grid gap-x-12 sm:grid-cols-2">
        {entries.map(([name, value]) => (
          <div key={name} className="flex justify-between gap-4 border-b border-line py-3">
            <dt className="text-muted">{name}</dt>
            <dd className="text-right font-semibold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
