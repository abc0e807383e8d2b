import { type Kysely, sql } from 'kysely';
import { searchable } from '../../store/search-text.ts';

const batch = 1000;

interface Row {
  id: string;
  search: string;
  customer: string;
}

/** Folds the search columns of existing rows with the function that folds queries. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table order_summaries add column customer_search text not null default ''`.execute(db);
  await sql`drop index order_summaries_customer`.execute(db);
  for (let lastId = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await sql<Row>`
      select id, search, customer from order_summaries where id > ${lastId}::uuid order by id limit ${batch}`.execute(
      db,
    );
    if (rows.length === 0) break;
    const foldedRows = rows.map((row) => ({
      id: row.id,
      search: searchable(row.search),
      customer: searchable(row.customer),
    }));
    await sql`
      update order_summaries set search = folded.search, customer_search = folded.customer
      from json_to_recordset(${JSON.stringify(foldedRows)}::json)
        as folded (id uuid, search text, customer text)
      where order_summaries.id = folded.id`.execute(db);
    lastId = rows.at(-1)?.id ?? lastId;
  }
  await sql`create index order_summaries_customer on order_summaries using gin (customer_search gin_trgm_ops)`.execute(
    db,
  );
};
