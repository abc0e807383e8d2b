import { encodeCursor } from '@eshop/contracts/page';
import type { Person } from '@eshop/contracts/user';
import { positionIn } from '@eshop/service-kit/http/paging';
import { z } from 'zod';
import type { Groups } from '../domain/policy-users.ts';
import type { PolicyInForce } from '../policy/policy-in-force.ts';
import type { People } from '../store/people.ts';
import { searchedBy, searchKey } from '../store/table.ts';
import { toPerson } from './person.ts';

interface Deps {
  people: People;
  policy: Pick<PolicyInForce, 'refresh' | 'current'>;
  readGroups: () => Promise<Groups>;
}

interface Wanted {
  q?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** Where a page starts: in which of the indexes, after whom. */
const Position = z.object({ by: z.enum(searchedBy), after: z.tuple([z.string(), z.string()]).optional() });

/**
 * People whose username, e-mail address or name begins with `q`, whatever its case: one index after the other, each
 * without those that an earlier one found, so that nobody is told of twice. Without `q` everybody, by username.
 */
export const createSearchPeople = ({ people, policy, readGroups }: Deps) => {
  const groups = cached(readGroups);
  return async ({ q = '', limit, cursor }: Wanted): Promise<{ items: Person[]; nextCursor: string | null }> => {
    const prefix = searchKey(q);
    let position: z.infer<typeof Position> | undefined = positionIn(cursor, Position) ?? { by: 'byUsername' };
    const found: Awaited<ReturnType<People['page']>>['items'] = [];
    // Each round reads a page of an index; those whom an earlier index found make it come short, never endless.
    for (let round = 0; position && found.length < limit && round < maxRounds; round++) {
      const { by, after }: z.infer<typeof Position> = position;
      const { items, last } = await people.page({ by, prefix, after, limit: limit - found.length });
      found.push(...items.filter((person) => !foundBefore(person, by, prefix)));
      position = last ? { by, after: last } : following(by, prefix);
    }
    const [known] = await Promise.all([groups(), policy.refresh()]);
    const items = found.map((person) => toPerson(person, policy.current(), known));
    return { items, nextCursor: position ? encodeCursor(position) : null };
  };
};

export type SearchPeople = ReturnType<typeof createSearchPeople>;

const maxRounds = 12;
const groupsMs = 5000;

const following = (by: (typeof searchedBy)[number], prefix: string) => {
  const next = prefix === '' ? undefined : searchedBy[searchedBy.indexOf(by) + 1];
  return next && { by: next };
};

const foundBefore = (
  { username, email }: { username: string; email: string },
  by: (typeof searchedBy)[number],
  prefix: string,
) =>
  (by !== 'byUsername' && username.toLowerCase().startsWith(prefix)) ||
  (by === 'byName' && email.toLowerCase().startsWith(prefix));

/** Whoever pages through people does not have Cognito list its groups each time. */
const cached = (read: () => Promise<Groups>) => {
  let known: { groups: Promise<Groups>; until: number } | undefined;
  return () => {
    if (!known || known.until < Date.now()) {
      const groups = read();
      known = { groups, until: Date.now() + groupsMs };
      groups.catch(() => {
        known = undefined;
      });
    }
    return known.groups;
  };
};
