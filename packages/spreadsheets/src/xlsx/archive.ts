import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { checkWorkbookEntries } from '../format.ts';
import { SpreadsheetError } from '../spreadsheet.ts';

const maxEntries = 5000;
/** What all parts together may unpack to, in bytes. */
const maxTotalBytes = 64 * 1024 * 1024;
/** The most XML elements of all parts together: four for each of a million cells. */
const maxElements = 4_000_000;

/** The parts of a workbook, unpacked as they are read. */
export interface Archive {
  has(name: string): boolean;
  /** Opens a part. Throws a SpreadsheetError when it is not there or too large. */
  open(name: string): Promise<Readable>;
  /** Counts an XML element of a part. Throws a SpreadsheetError when the workbook has too many. */
  countElement(): void;
}

/** Creates the error for a workbook that does not follow its format. */
export const damagedWorkbook = () =>
  new SpreadsheetError('The Excel workbook is damaged. Open it in your spreadsheet program and save it again.');

const tooLarge = () =>
  new SpreadsheetError(
    'The workbook is too large when it is unpacked. Copy the rows that you need into a new workbook.',
  );

/** Opens a ZIP file that is in memory. What it unpacks to is bounded by what its directory says, which is checked while it is read. */
export const openArchive = async (bytes: Buffer): Promise<Archive> => {
  const { zip, entries } = await directoryOf(bytes);
  let total = 0;
  const open = async (name: string): Promise<Readable> => {
    const entry = entries.get(name);
    if (!entry || entry.isEncrypted() || !entry.canDecodeFileData()) throw damagedWorkbook();
    total += entry.uncompressedSize;
    if (total > maxTotalBytes) throw tooLarge();
    return zip.openReadStreamPromise(entry);
  };
  checkWorkbookEntries(new Set(entries.keys()), await mimeTypeIn(entries, open));
  let elements = 0;
  const countElement = () => {
    if (++elements > maxElements) throw tooLarge();
  };
  return { has: (name) => entries.has(name), open, countElement };
};

const directoryOf = async (bytes: Buffer): Promise<{ zip: ZipFile; entries: Map<string, Entry> }> => {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true });
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) {
      if (entries.size >= maxEntries || entries.has(entry.fileName)) throw damagedWorkbook();
      entries.set(entry.fileName, entry);
    }
    return { zip, entries };
  } catch (error) {
    throw error instanceof SpreadsheetError ? error : damagedWorkbook();
  }
};

/** OpenDocument files begin with their type. */
const mimeTypeIn = async (entries: ReadonlyMap<string, Entry>, open: Archive['open']): Promise<string | undefined> => {
  if ((entries.get('mimetype')?.uncompressedSize ?? 1000) > 200) return undefined;
  const chunks = await (await open('mimetype')).toArray();
  return Buffer.concat(chunks).toString();
};
