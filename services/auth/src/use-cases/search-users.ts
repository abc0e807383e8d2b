import { encodeCursor } from '@eshop/contracts/page';
import type { PersonPage } from '@eshop/contracts/user';
import type { Actor, NewAuditEntry } from '@eshop/service-kit/audit/audit-log';
import { positionIn, unknownCursor } from '@eshop/service-kit/http/paging';
import { z } from 'zod';
import { ceilingOf, grantableRoles } from '../domain/delegation.ts';
import { toPerson } from '../domain/person.ts';
import type { Groups } from '../domain/policy-users.ts';
import type { People } from '../store/people.ts';
import { type SearchedBy, searchedBy, searchKey } from '../store/table.ts';
import type { PolicyInForce } from './policy-in-force.ts';

interface Deps {
  people: People;
  policy: Pick<PolicyInForce, 'refresh' | 'current'>;
  readGroups: () => Promise<Groups>;
  addToAuditLog: (entry: NewAuditEntry) => Promise<void>;
}

interface Search {
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

/** How many users of a page its audit entry names. */
const maxNamedUsers = 20;

/**
 * Finds users whose username, e-mail address or name begins with `q`, whatever its case and accents; without `q` all, by
 * username. Leaves an audit entry of who saw whom before they are shown, never of what was searched for; throws when it
 * cannot be written.
 */
export type SearchUsers = (by: Actor, search: Search) => Promise<PersonPage>;

export const createSearchUsers = ({ addToAuditLog, ...deps }: Deps): SearchUsers => {
  const findPage = createFindPage(deps);
  return async (by, search) => {
    const page = await findPage(by.id, search);
    const users = page.items.map(({ id }) => id);
    await addToAuditLog({
      action: 'user.searched',
      by,
      resource: { type: 'user', id: users.length === 1 ? (users[0] ?? '*') : '*' },
      after: { found: users.length, users: users.slice(0, maxNamedUsers) },
    });
    return page;
  };
};

/** Searches one index after the other, each without those that an earlier one found, so that nobody is listed twice. */
const createFindPage = ({ people, policy, readGroups }: Omit<Deps, 'addToAuditLog'>) => {
  const readCachedGroups = cacheGroups(readGroups);
  return async (viewer: string, { q = '', limit, cursor }: Search): Promise<PersonPage> => {
    const prefix = searchKey(q);
    let position: Position | undefined = await findStart(people, cursor);
    const foundUsers: Awaited<ReturnType<People['page']>>['items'] = [];
    // Each round reads a page of an index; those whom an earlier index found make it come short, never endless.
    for (let round = 0; position && foundUsers.length < limit && round < maxRounds; round++) {
      const { by, after: startAfter }: Position = position;
      const { items, last } = await people.page({ by, prefix, after: startAfter, limit: limit - foundUsers.length });
      foundUsers.push(...items.filter((person) => !isFoundBefore(person, by, prefix)));
      position = last ? { by, after: last } : nextIndex(by, prefix);
    }
    const [groups] = await Promise.all([readCachedGroups(), policy.refresh()]);
    const view = { policy: policy.current(), groups, viewer };
    return {
      items: foundUsers.map((person) => toPerson(person, view)),
      nextCursor: position ? encodeCursor({ by: position.by, after: position.after?.[1] }) : null,
      grantableRoles: grantableRoles(view.policy, ceilingOf(view.policy, groups, viewer)),
    };
  };
};

/** Throws a 400 problem on a cursor after somebody who is not in its index. */
const findStart = async (people: Pick<People, 'placeOf'>, cursor: string | undefined): Promise<Position> => {
  const { by, after: id } = positionIn(cursor, Cursor) ?? { by: 'byUsername' };
  if (id === undefined) return { by };
  const place = await people.placeOf(by, id);
  if (!place) throw unknownCursor();
  return { by, after: place };
};

const maxRounds = 12;
const groupsCacheMs = 5000;

const nextIndex = (by: (typeof searchedBy)[number], prefix: string) => {
  const next = prefix === '' ? undefined : searchedBy[searchedBy.indexOf(by) + 1];
  return next && { by: next };
};

const isFoundBefore = (
  { username, email }: { username: string; email: string },
  by: (typeof searchedBy)[number],
  prefix: string,
) =>
  (by !== 'byUsername' && searchKey(username).startsWith(prefix)) ||
  (by === 'byName' && searchKey(email).startsWith(prefix));

/** Remembers the groups for a moment, so that paging does not have Cognito list them each time. */
const cacheGroups = (read: () => Promise<Groups>) => {
  let cachedGroups: { groups: Promise<Groups>; until: number } | undefined;
  return () => {
    if (!cachedGroups || cachedGroups.until < Date.now()) {
      const groups = read();
      cachedGroups = { groups, until: Date.now() + groupsCacheMs };
      groups.catch(() => {
        cachedGroups = undefined;
      });
    }
    return cachedGroups.groups;
  };
};
