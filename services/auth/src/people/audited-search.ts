import type { Actor, NewAuditEntry } from '@eshop/service-kit/audit/audit-log';
import type { SearchPeople } from './search-people.ts';

interface Deps {
  search: SearchPeople;
  addToAuditLog: (entry: NewAuditEntry) => Promise<void>;
}

/** So many of the people that a page shows are named in its entry. */
const maxNamed = 20;

/** Searches people, and writes down who saw whom before they are shown; never what was searched for. */
export const createAuditedSearch =
  ({ search, addToAuditLog }: Deps) =>
  async (by: Actor, wanted: Parameters<SearchPeople>[1]): ReturnType<SearchPeople> => {
    const page = await search(by.id, wanted);
    const users = page.items.map(({ id }) => id);
    await addToAuditLog({
      action: 'user.searched',
      by,
      resource: { type: 'user', id: users.length === 1 ? (users[0] ?? '*') : '*' },
      after: { found: users.length, users: users.slice(0, maxNamed) },
    });
    return page;
  };

export type AuditedSearch = ReturnType<typeof createAuditedSearch>;
