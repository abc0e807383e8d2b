import type { ClientBase, QueryConfig, QueryResult } from 'pg';

/** So many statements are prepared, and others are not: one that writes a row for each line is another for each number of lines. */
const most = 200;
const numbers = new Map<string, number>();
/** Counts how often plans became useless; a part of their names, so that none is taken for what it was before. */
let generation = 0;

type Ask = (query: string | QueryConfig, values?: unknown[], ...more: unknown[]) => Promise<QueryResult>;

/**
 * Has the statements that write parsed and planned once a connection, and not each time. What reads is planned for its values
 * each time, since a range of a day and one of a year are read in other ways. A statement whose table was changed by a
 * migration meanwhile is asked once more under a new name; in a transaction, which is lost by then, `inTransaction` does it
 * all again.
 */
export const prepareWrites = (client: ClientBase): void => {
  const ask = client.query.bind(client) as unknown as Ask;
  const asked: Ask = async (query, values, ...more) => {
    const number = typeof query === 'string' && values?.length && more.length === 0 ? numberOf(query) : undefined;
    if (number === undefined) return ask(query, values, ...more);
    const prepared = () => ask({ name: `w${generation}.${number}`, text: query as string, values: values ?? [] });
    try {
      return await prepared();
    } catch (error) {
      if (!isUseless(error)) throw error;
      generation++;
      return prepared().catch(() => {
        throw error; // and not what a lost transaction says to it
      });
    }
  };
  client.query = asked as unknown as ClientBase['query'];
};

const numberOf = (text: string): number | undefined => {
  const known = numbers.get(text);
  if (known !== undefined || numbers.size === most || !/^\s*(insert|update|delete|with)\b/i.test(text)) return known;
  numbers.set(text, numbers.size);
  return numbers.size - 1;
};

/** "cached plan must not change result type" is a feature_not_supported. */
const isUseless = (error: unknown) => error instanceof Error && 'code' in error && error.code === '0A000';
