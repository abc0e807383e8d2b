import { SpreadsheetError } from './spreadsheet.ts';

const startsWith = (bytes: Buffer, start: string) =>
  bytes.subarray(0, start.length).equals(Buffer.from(start, 'latin1'));

const saveAs = 'In your spreadsheet program, choose "Save as" and then "Excel workbook (.xlsx)" or "CSV UTF-8".';

/** Tells what kind of file this is by its content. Throws a SpreadsheetError that says what to do with a kind that is not read. */
export const formatOf = (bytes: Buffer): 'csv' | 'zip' => {
  if (bytes.length === 0) throw new SpreadsheetError('The file is empty.');
  if (startsWith(bytes, 'PK\x03\x04')) return 'zip';
  if (startsWith(bytes, '\xd0\xcf\x11\xe0'))
    throw new SpreadsheetError(`The file is an old Excel workbook (.xls) or protected by a password. ${saveAs}`);
  const start = bytes
    .subarray(0, 200)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  if (/^(?:<|%PDF|\{\\rtf|\x89PNG|GIF8|\xff\xd8\xff)/.test(start))
    throw new SpreadsheetError(`The file is not a spreadsheet. ${saveAs}`);
  return 'csv';
};

/** Throws a SpreadsheetError for a ZIP file, by the names of its entries, that is not an XLSX workbook. */
export const checkWorkbookEntries = (names: ReadonlySet<string>, mimeType: string | undefined): void => {
  const has = (start: string) => [...names].some((name) => name.startsWith(start));
  if (mimeType?.includes('opendocument'))
    throw new SpreadsheetError(`OpenDocument files (.ods) are not read. ${saveAs}`);
  if (has('Index/') || names.has('Index.zip'))
    throw new SpreadsheetError(
      'Numbers documents are not read. In Numbers, choose "File", "Export To", and then "Excel" or "CSV".',
    );
  if (names.has('xl/workbook.bin')) throw new SpreadsheetError(`Binary workbooks (.xlsb) are not read. ${saveAs}`);
  if (!names.has('_rels/.rels')) throw new SpreadsheetError(`The file is not a spreadsheet. ${saveAs}`);
};
