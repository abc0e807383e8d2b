type Query = Readonly<Record<string, string | undefined>>;

/** A page's address with a query changed in some places; what becomes undefined or empty is left out. */
export const linkTo = (path: string, query: Query, changes: Query = {}): string => {
  const parameters = Object.entries({ ...query, ...changes }).flatMap(([name, value]) =>
    value ? [[name, value]] : [],
  );
  return parameters.length === 0 ? path : `${path}?${new URLSearchParams(parameters)}`;
};

/** Some parameters of a query, as far as they are there. */
export const pick = (query: Query, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.flatMap((name) => (query[name] ? [[name, query[name]]] : [])));
