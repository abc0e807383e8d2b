import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { escapeFormulas } from '@eshop/spreadsheets/csv-text';
import { stringify } from 'csv-stringify/sync';
import type { NextFacts } from '../store/facts.ts';
import { cellsOf, headings } from './columns.ts';

/** RFC 4180 with a byte order mark, by which Excel knows UTF-8. Text that a spreadsheet would take for a formula is disarmed. */
export const writeCsv = async (next: NextFacts, to: Writable, signal: AbortSignal): Promise<void> => {
  to.write(stringify([headings], { bom: true, record_delimiter: '\r\n' }));
  for (let facts = await next(); facts.length > 0; facts = await next()) {
    const rows = facts.map(cellsOf);
    const text = stringify(rows, { record_delimiter: '\r\n', cast: { date: isoOf, string: escapeFormulas } });
    if (!to.write(text)) await once(to, 'drain', { signal });
    signal.throwIfAborted();
  }
  to.end();
  await finished(to);
};

const isoOf = (moment: Date) => moment.toISOString();
