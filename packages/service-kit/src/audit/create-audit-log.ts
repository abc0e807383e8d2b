import { type QueryExecutorProvider, sql } from 'kysely';
import { dialectOf } from '../sql/dialect.ts';

/**
 * Creates the `audit_log` table; called by a migration of the service. PostgreSQL itself refuses to change or delete what is
 * in it. MySQL does not: a trigger needs a privilege there that managed servers withhold, so nothing but the code keeps it.
 */
export const createAuditLog = async (db: QueryExecutorProvider): Promise<void> => {
  for (const statement of { postgres, mysql }[dialectOf(db)]) await statement.execute(db);
};

const postgres = [
  sql`
    create table audit_log (
      id uuid primary key,
      at timestamptz not null,
      by_id text not null,
      by_name text,
      action text not null,
      resource_type text not null,
      resource_id text not null,
      old_values json,
      new_values json,
      note text
    )`,
  sql`create index audit_log_by on audit_log (by_id, id)`,
  sql`create index audit_log_action on audit_log (action, id)`,
  sql`create index audit_log_resource on audit_log (resource_type, resource_id, id)`,
  sql`
    create function refuse_change_of_audit_log() returns trigger language plpgsql as $$
    begin
      raise exception 'the audit log is only added to';
    end $$`,
  sql`
    create trigger audit_log_is_only_added_to before update or delete or truncate on audit_log
    for each statement execute function refuse_change_of_audit_log()`,
];

const mysql = [
  sql`
    create table if not exists audit_log (
      id char(36) character set ascii collate ascii_bin primary key,
      at datetime(3) not null,
      by_id varchar(128) character set utf8mb4 collate utf8mb4_bin not null,
      by_name varchar(255) character set utf8mb4,
      action varchar(100) character set ascii collate ascii_bin not null,
      resource_type varchar(50) character set ascii collate ascii_bin not null,
      resource_id varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
      old_values json,
      new_values json,
      note text character set utf8mb4,
      key audit_log_by (by_id, id),
      key audit_log_action (action, id),
      key audit_log_resource (resource_type, resource_id, id)
    )`,
];
