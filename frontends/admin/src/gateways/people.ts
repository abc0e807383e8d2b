import { PersonNames } from '@eshop/contracts/user';
import { call } from '@eshop/ui/server/call';

/** What up to a hundred people are called, by id; whoever cannot be named is not in it. Throws as `call` does. */
export const namesOf = async (ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const uniqueIds = [...new Set(ids)].slice(0, 100);
  if (uniqueIds.length === 0) return new Map();
  const { items } = await call('auth', 'POST /internal/names', { body: { ids: uniqueIds }, reply: PersonNames });
  return new Map(items.map(({ id, name }) => [id, name]));
};
