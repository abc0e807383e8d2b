import { setImmediate } from 'node:timers/promises';

/** How many rows are processed in one turn of the event loop. */
export const rowsPerTurn = 200;

/** Maps rows in order and yields to the event loop every `rowsPerTurn` rows, so that a large file does not delay other requests. */
export const mapRows = async <Row, Result>(rows: readonly Row[], map: (row: Row) => Result): Promise<Result[]> => {
  const results: Result[] = [];
  for (const row of rows) {
    results.push(map(row));
    if (results.length % rowsPerTurn === 0) await setImmediate();
  }
  return results;
};
