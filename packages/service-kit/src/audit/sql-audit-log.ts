import type { AuditEntry, AuditLogQuery } from '@eshop/contracts/audit';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import { pageOf, positionIn } from '../http/paging.ts';
import { dialectOf, jsonReader, type Queries } from '../sql/dialect.ts';
import type { AuditLogTable, AuditLogTables } from '../sql/kit-tables.ts';
import { type AuditLogStore, type NewAuditEntry, resourceIn } from './audit-log.ts';
import { firstIdAt, highestId, lowerOf, lowestId, newEntryId } from './entry-ids.ts';

/** Writes entries in the transaction of what they tell, in one statement. */
export const addToAuditLog = async (
  trx: Pick<Queries<AuditLogTables>, 'insertInto'>,
  ...entries: readonly NewAuditEntry[]
): Promise<void> => {
  if (entries.length > 0) await trx.insertInto('audit_log').values(entries.map(toRow)).execute();
};

/** An app's audit log in PostgreSQL or MySQL, in the table of `createAuditLog`. Each page is one query by an index. */
export const sqlAuditLog = (db: Queries<AuditLogTables>, app: string): AuditLogStore => {
  const toEntry = entryReader(app, jsonReader(dialectOf(db)));
  return {
    list: async (query) => {
      const { type, id } = resourceIn(query.resource ?? '');
      const rows = await db
        .selectFrom('audit_log')
        .selectAll()
        .where('id', '>=', query.from === undefined ? lowestId : firstIdAt(query.from))
        .where('id', '<', upperOf(query))
        .$if(query.by !== undefined, (some) => some.where('by_id', '=', query.by ?? ''))
        .$if(query.action !== undefined, (some) => some.where('action', '=', asciiOf(query.action)))
        .$if(query.resource !== undefined, (some) => some.where('resource_type', '=', asciiOf(type)))
        .$if(id !== undefined, (some) => some.where('resource_id', '=', id ?? ''))
        .orderBy('id', 'desc')
        .limit(query.limit + 1)
        .execute();
      return pageOf(rows.map(toEntry), query.limit, (entry) => entry.id);
    },
  };
};

/** Names of actions and types are ASCII; MySQL refuses to compare them with anything else. */
const asciiOf = (text = '') => (/^[\x20-\x7e]*$/.test(text) ? text : '');

/** The id below which a page begins. Throws a `bad-request` problem on a cursor made elsewhere. */
export const upperOf = ({ cursor, to }: AuditLogQuery): string =>
  lowerOf(positionIn(cursor, z.uuid()) ?? highestId, to === undefined ? highestId : firstIdAt(to));

const toRow = ({ by, action, resource, before, after, note }: NewAuditEntry) => ({
  ...newEntryId(),
  by_id: by.id,
  by_name: by.name ?? null,
  action,
  resource_type: resource.type,
  resource_id: resource.id,
  old_values: before ? JSON.stringify(before) : null,
  new_values: after ? JSON.stringify(after) : null,
  note: note || null,
});

const entryReader = (app: string, readJson: (value: unknown) => unknown) => {
  const valuesOf = (json: unknown) => readJson(json) as AuditEntry['before'];
  return (row: Selectable<AuditLogTable>): AuditEntry => ({
    id: row.id,
    at: row.at.toISOString(),
    app,
    by: { id: row.by_id, ...(row.by_name !== null && { name: row.by_name }) },
    action: row.action,
    resource: { type: row.resource_type, id: row.resource_id },
    ...(row.old_values !== null && { before: valuesOf(row.old_values) }),
    ...(row.new_values !== null && { after: valuesOf(row.new_values) }),
    ...(row.note !== null && { note: row.note }),
  });
};
