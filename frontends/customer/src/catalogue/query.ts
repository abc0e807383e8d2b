/** What of a page's address chooses and orders vehicles; anything else in it is ignored. */
const queryNames = ['q', 'category', 'brand', 'minPrice', 'maxPrice', 'inStock', 'sort', 'cursor'] as const;
type QueryName = (typeof queryNames)[number];
export type CatalogueQuery = Partial<Record<QueryName, string>>;

/** Reads the query of an address as Next gives it; of a name that comes twice the first counts, empty ones do not. */
export const readQuery = (search: Readonly<Record<string, string | string[] | undefined>>): CatalogueQuery =>
  Object.fromEntries(
    queryNames.flatMap((name) => {
      const value = [search[name]].flat()[0];
      return value ? [[name, value]] : [];
    }),
  );

/** The address of the catalogue with some of the query changed (`undefined` takes out); a new choice starts at the first page. */
export const catalogueUrl = (
  query: CatalogueQuery,
  changes: { [Name in QueryName]?: string | undefined } = {},
): string => {
  const { cursor, ...kept } = { ...query, cursor: undefined, ...changes };
  const entries = Object.entries({ ...kept, cursor }).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const search = new URLSearchParams(entries).toString();
  return search ? `/vehicles?${search}` : '/vehicles';
};
