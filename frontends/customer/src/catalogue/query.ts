/** What of a page's address chooses and orders vehicles; anything else in it is ignored. */
export const catalogueQueryNames = [
  'q',
  'category',
  'brand',
  'minPrice',
  'maxPrice',
  'inStock',
  'sort',
  'cursor',
] as const;
type QueryName = (typeof catalogueQueryNames)[number];
export type CatalogueQuery = Partial<Record<QueryName, string>>;

/** The fields of the form for a range of prices, in whole dollars, and what they are in minor units. */
const inDollars = { from: 'minPrice', to: 'maxPrice' } as const;

/** Reads the query of an address as Next gives it; of a name that comes twice the first counts, empty ones do not. */
export const readQuery = (search: Readonly<Record<string, string | string[] | undefined>>): CatalogueQuery => {
  const first = (name: string) => [search[name]].flat()[0];
  const prices = Object.entries(inDollars).flatMap(([field, name]) => {
    const value = first(field)?.trim() ?? '';
    return /^\d{1,7}$/.test(value) ? [[name, String(Number(value) * 100)]] : [];
  });
  const parameters = catalogueQueryNames.flatMap((name) => {
    const value = first(name);
    return value ? [[name, value]] : [];
  });
  return Object.fromEntries([...parameters, ...prices]);
};

/** The address of the catalogue with some of the query changed (`undefined` takes out); a new choice starts at the first page. */
export const catalogueUrl = (
  query: CatalogueQuery,
  changes: { [Name in QueryName]?: string | undefined } = {},
): string => {
  const { cursor, ...keptQuery } = { ...query, cursor: undefined, ...changes };
  const entries = Object.entries({ ...keptQuery, cursor }).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  );
  const search = new URLSearchParams(entries).toString();
  return search ? `/vehicles?${search}` : '/vehicles';
};
