import { encodeCursor } from '@eshop/contracts/page';
import type { PersonPage } from '@eshop/contracts/user';
import { positionIn, unknownCursor } from '@eshop/service-kit/http/paging';
import { z } from 'zod';
import { ceilingOf, grantableRoles } from '../domain/delegation.ts';
import type { Groups } from '../domain/policy-users.ts';
import type { PolicyInForce } from '../policy/policy-in-force.ts';
import type { People } from '../store/people.ts';
import { type SearchedBy, searchedBy, searchKey } from '../store/table.ts';
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

/** Where a page starts: in which of the indexes, after whose id. What they are sorted by may be an e-mail address. */
const Cursor = z.object({ by: z.enum(searchedBy), after: z.string().max(128).optional() });

interface Position {
  by: SearchedBy;
  after?: readonly [key: string, id: string] | undefined;
}

/**
 * People whose username, e-mail address or name begins with `q`, whatever its case and accents: one index after the other, each
 * without those that an earlier one found, so that nobody is told of twice. Without `q` everybody, by username.
 */
export const createSearchPeople = ({ people, policy, readGroups }: Deps) => {
  const groups = cached(readGroups);
  return async (viewer: string, { q = '', limit, cursor }: Wanted): Promise<PersonPage> => {
    const prefix = searchKey(q);
    let position: Position | undefined = await start(people, cursor);
    const found: Awaited<ReturnType<People['page']>>['items'] = [];
    // Each round reads a page of an index; those whom an earlier index found make it come short, never endless.
    for (let round = 0; position && found.length < limit && round < maxRounds; round++) {
      const { by, after }: Position = position;
      const { items, last } = await people.page({ by, prefix, after, limit: limit - found.length });
      found.push(...items.filter((person) => !foundBefore(person, by, prefix)));
      position = last ? { by, after: last } : following(by, prefix);
    }
    const [known] = await Promise.all([groups(), policy.refresh()]);
    const view = { policy: policy.current(), groups: known, viewer };
    return {
      items: found.map((person) => toPerson(person, view)),
      nextCursor: position ? encodeCursor({ by: position.by, after: position.after?.[1] }) : null,
      grantableRoles: grantableRoles(view.policy, ceilingOf(view.policy, known, viewer)),
    };
  };
};

/** Throws a 400 problem on a cursor after somebody who is not in its index. */
const start = async (people: Pick<People, 'placeOf'>, cursor: string | undefined): Promise<Position> => {
  const { by, after: id } = positionIn(cursor, Cursor) ?? { by: 'byUsername' };
  if (id === undefined) return { by };
  const after = await people.placeOf(by, id);
  if (!after) throw unknownCursor();
  return { by, after };
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
  (by !== 'byUsername' && searchKey(username).startsWith(prefix)) ||
  (by === 'byName' && searchKey(email).startsWith(prefix));

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
