import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import ExcelJs from 'exceljs';
import { cellsOf, headings } from './columns.ts';
import type { NextFacts } from './facts.ts';

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
    // The writer buffers whatever it is given, so the next facts wait until these are on their way.
    await turn();
    if (to.writableNeedDrain) await once(to, 'drain', { signal });
    signal.throwIfAborted();
  }
  sheet.commit();
  await book.commit();
};

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
