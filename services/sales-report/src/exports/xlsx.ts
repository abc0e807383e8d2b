import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import ExcelJs from 'exceljs';
import type { NextFacts } from '../store/facts.ts';
import { cellsOf, headings } from './columns.ts';

/** A worksheet of Excel holds 1,048,576 rows, the first of ours is the heading. */
const rowsASheet = 1_048_575;

/** A workbook of as many sheets as are needed, written row by row as facts come. */
export const writeXlsx = async (next: NextFacts, to: Writable, signal: AbortSignal): Promise<void> => {
  const book = new ExcelJs.stream.xlsx.WorkbookWriter({ stream: to, useSharedStrings: false, useStyles: true });
  let sheet = addSheet(book, 1);
  let rows = 0;
  for (let facts = await next(); facts.length > 0; facts = await next()) {
    for (const fact of facts) {
      if (rows > 0 && rows % rowsASheet === 0) {
        sheet.commit();
        sheet = addSheet(book, rows / rowsASheet + 1);
      }
      sheet.addRow(cellsOf(fact)).commit();
      rows++;
    }
    await whenDrained([...zipInputOf(sheet), to], signal);
    signal.throwIfAborted();
  }
  sheet.commit();
  await book.commit();
};

/** The writer hands rows on whether or not the zip takes them; how many wait shows only where it pipes them to. */
const zipInputOf = (sheet: Sheet) => (sheet as unknown as { stream: { pipes: Writable[] } }).stream.pipes;

/** Waits until these hold no more than they should. */
const whenDrained = async (streams: readonly Writable[], signal: AbortSignal) => {
  await turn();
  for (const stream of streams) if (needsDrain(stream)) await once(stream, 'drain', { signal });
};

/** The zip is made of readable-stream 2, which has no public word for it; an answer has no such state. */
const needsDrain = (stream: Writable): boolean =>
  stream.writableNeedDrain ??
  (stream as unknown as { _writableState: { needDrain: boolean } })._writableState.needDrain;

type Sheet = ReturnType<typeof addSheet>;

const addSheet = (book: ExcelJs.stream.xlsx.WorkbookWriter, number: number) => {
  const sheet = book.addWorksheet(number === 1 ? 'Sales' : `Sales ${number}`, {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  sheet.columns = headings.map((header) => ({
    header,
    width: header.endsWith('id') || header === 'Order' || header === 'Warehouse' ? 38 : 18,
    ...(header.startsWith('Sold') && { style: { numFmt: 'yyyy-mm-dd hh:mm:ss' } }),
  }));
  return sheet;
};
