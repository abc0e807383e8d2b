import type { AuditEntry } from '@eshop/contracts/audit';
import { attempt } from '@eshop/ui/server/attempt';
import type { Session } from '@eshop/ui/server/sessions';
import { namesOf } from '../gateways/people.ts';
import { product } from '../gateways/product.ts';

/** The id of a reading that showed several. */
const several = '*';

type Entry = Pick<AuditEntry, 'by' | 'resource'>;

/** What people and products are called, as `user/<id>` and `product/<id>`. One call each; what has no name is left out. */
export type EntryNames = ReadonlyMap<string, string>;

/** The names that a page of the log tells; where their owner does not answer its ids stand in. */
export const entryNames = async (
  session: Session,
  entries: readonly Entry[],
  chosen: string | undefined,
): Promise<EntryNames> => {
  const idsOf = (type: string) =>
    entries.flatMap(({ resource }) =>
      resource.type === type && resource.id && resource.id !== several ? [resource.id] : [],
    );
  const people = [...idsOf('user'), ...(chosen ? [chosen] : [])];
  const [users, products] = await Promise.all([
    attempt(namesOf(people)),
    attempt(product.several(session, idsOf('product'))),
  ]);
  return new Map([
    ...entries.flatMap(({ by }) => (by.name ? [[`user/${by.id}`, by.name] as const] : [])),
    ...[...(users.value ?? [])].map(([id, name]) => [`user/${id}`, name] as const),
    ...(products.value ?? []).map(({ id, name }) => [`product/${id}`, name] as const),
  ]);
};

/** A resource of the log in words: what kind it is, and its name or the end of its id. */
export const resourceWords = (key: string, names: EntryNames): string => {
  const [type = '', ...rest] = key.split('/');
  const id = rest.join('/');
  if (id === several) return `several ${type}s`;
  const name = names.get(key) ?? id.slice(-8);
  return name ? `${type} ${name}` : type;
};
