import { Button } from '@eshop/ui/components/button.tsx';
import { shop } from '#texts/shop';
import { type CatalogueQuery, catalogueQueryNames } from './query.ts';

const texts = shop.catalogue;
const inputClass = 'min-h-10 w-full rounded-lg border border-line-strong bg-raised px-3 text-sm';
const dollars = (minor: string | undefined) =>
  minor && /^\d+$/.test(minor) ? String(Math.floor(Number(minor) / 100)) : '';

/** Any range of prices, in whole dollars; a plain form. */
export const PriceRange = ({ query, id }: { query: CatalogueQuery; id: string }) => (
  <form action="/vehicles" className="mt-3 grid grid-cols-2 gap-2">
    {catalogueQueryNames
      .filter((name) => !['minPrice', 'maxPrice', 'cursor'].includes(name) && query[name])
      .map((name) => (
        <input key={name} type="hidden" name={name} value={query[name]} />
      ))}
    {(['minPrice', 'maxPrice'] as const).map((name) => (
      <label key={name} htmlFor={`${id}-${name}`} className="grid gap-1 text-xs text-muted">
        {name === 'minPrice' ? texts.priceFrom : texts.priceTo}
        <input
          id={`${id}-${name}`}
          name={name === 'minPrice' ? 'from' : 'to'}
          inputMode="numeric"
          pattern="[0-9]{1,7}"
          defaultValue={dollars(query[name])}
          className={inputClass}
        />
      </label>
    ))}
    <div className="col-span-2 grid">
      <Button look="quiet">{texts.applyPrice}</Button>
    </div>
  </form>
);
