import type { AttributeDefinition, GlobalSecondaryIndex } from '@aws-sdk/client-dynamodb';
import { AuditEntry } from '@eshop/contracts/audit';
import type { NewAuditEntry } from './audit-log.ts';
import { newEntryId } from './entry-ids.ts';

/** Entries are spread over this many partitions of their index, because one takes only 1,000 writes a second: an import. */
const shardCount = 4;
export const auditShards = Array.from({ length: shardCount }, (_, shard) => `audit-${shard}`);

const sparse = (IndexName: string, hash: string): GlobalSecondaryIndex => ({
  IndexName,
  KeySchema: [
    { AttributeName: hash, KeyType: 'HASH' },
    { AttributeName: 'auditId', KeyType: 'RANGE' },
  ],
  Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['entry', 'byId', 'action', 'resourceType'] },
});

/** What a service's table needs besides its own keys for its audit log: all entries, and those of a resource. */
export const dynamoAuditIndexes = {
  attributes: ['auditShard', 'auditResource', 'auditId'].map(
    (AttributeName): AttributeDefinition => ({ AttributeName, AttributeType: 'S' }),
  ),
  indexes: [sparse('audit-log', 'auditShard'), sparse('audit-resource', 'auditResource')],
};

/** An entry as an item of the `TransactWriteItems` that makes the change; `sk` is a key where the table has one of that name. */
export const auditPut = (table: string, app: string, { note, ...told }: NewAuditEntry) => {
  const { id, at } = newEntryId();
  const entry: AuditEntry = { id, at: at.toISOString(), app, ...told, ...(note && { note }) };
  const Item = {
    pk: `audit#${id}`,
    sk: 'audit',
    auditId: id,
    auditShard: auditShards[Number.parseInt(id.slice(-2), 16) % shardCount],
    auditResource: `${entry.resource.type}/${entry.resource.id}`,
    byId: entry.by.id,
    action: entry.action,
    resourceType: entry.resource.type,
    entry: JSON.stringify(entry),
  };
  return { Put: { TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' } };
};

/** Reads an item that `auditPut` wrote. Throws when it is none. */
export const toAuditEntry = (item: Record<string, unknown>): AuditEntry =>
  AuditEntry.parse(JSON.parse(String(item.entry)));
