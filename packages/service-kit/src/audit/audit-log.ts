import type { AuditAction, AuditEntry, AuditLogPage, AuditLogQuery, resourceTypes } from '@eshop/contracts/audit';
import type { z } from 'zod';
import type { User } from '../auth/user.ts';

/** Who did it, as the log tells it. */
export type Actor = AuditEntry['by'];

/** A change that somebody made, to be written in its transaction; what is named of it fits `changesBetween`. */
export interface NewAuditEntry extends Pick<AuditEntry, 'before' | 'after'> {
  action: AuditAction;
  by: Actor;
  resource: { type: (typeof resourceTypes)[number]; id: string };
  note?: string | undefined;
}

/** What a service's people changed. It is only ever added to. */
export interface AuditLogStore {
  /** A page, newest first. Throws a `bad-request` problem on a cursor that is not of such a page. */
  list(query: AuditLogQuery): Promise<z.infer<typeof AuditLogPage>>;
}

/** Somebody with a token, as the log names them. */
export const actorOf = ({ id, username }: Pick<User, 'id' | 'username'>): Actor => ({ id, name: username });

/** The type and, where one is named, the id of a query's `resource`. */
export const resourceIn = (resource: string): { type: string; id: string | undefined } => {
  const [type = '', ...rest] = resource.split('/');
  return { type, id: rest.length > 0 ? rest.join('/') : undefined };
};
