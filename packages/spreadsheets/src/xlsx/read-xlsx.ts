import { Readable } from 'node:stream';
import type { RawRow, SheetSpec, SpreadsheetSource } from '../spreadsheet.ts';
import { openArchive } from './archive.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheet } from './sheet.ts';
import { readFormats } from './styles.ts';
import { readWorkbook } from './workbook.ts';

/** Reads the first visible sheet of an Excel workbook: what its cells hold, of formulas the results that Excel saved. */
export const readXlsx = async (
  bytes: Buffer,
  spec: SheetSpec,
): Promise<{ source: SpreadsheetSource; rows: AsyncIterable<RawRow> }> => {
  const archive = await openArchive(bytes);
  const { sheet, styles, sharedStrings, countsFrom1904 } = await readWorkbook(archive);
  const rows = await readSheet({
    archive,
    part: sheet.part,
    sharedStrings: await readSharedStrings(archive, sharedStrings),
    formats: await readFormats(archive, styles),
    countsFrom1904,
    spec,
  });
  return { source: { format: 'xlsx', sheet: sheet.name }, rows: Readable.from(rows) };
};
