import { SpreadsheetError } from '../spreadsheet.ts';
import { type Archive, damagedWorkbook } from './archive.ts';
import { readPart } from './read-part.ts';

/** Where a workbook keeps what an import needs. */
export interface Workbook {
  /** The first sheet that is not hidden. */
  sheet: { name: string; part: string };
  sharedStrings: string | undefined;
  styles: string | undefined;
  /** Whether dates count from 1904, as in old workbooks of a Mac. */
  countsFrom1904: boolean;
}

/** Workbooks have a few dozen. */
export const maxRelations = 1000;
export const maxSheets = 1000;

interface Relation {
  id: string;
  /** The last segment of its type, e.g. `worksheet`. */
  type: string;
  /** Finds its part. Throws a SpreadsheetError for a target that is no address. */
  part(): string;
}

/** Finds the parts of a workbook. Throws a SpreadsheetError when it has no sheet with cells that is visible. */
export const readWorkbook = async (archive: Archive): Promise<Workbook> => {
  const [root] = (await relationsOf(archive, '')).filter(({ type }) => type === 'officeDocument');
  if (!root) throw new SpreadsheetError('The file is not an Excel workbook.');
  const main = root.part();
  const relations = await relationsOf(archive, main);
  const { sheets, countsFrom1904 } = await readSheetList(archive, main);
  const partOf = (wanted: string) => relations.find(({ type }) => type === wanted)?.part();
  for (const { name, relation, isHidden } of sheets) {
    const target = relations.find(({ id, type }) => id === relation && type === 'worksheet');
    if (!target || isHidden) continue;
    const sheet = { name, part: target.part() };
    return { sheet, sharedStrings: partOf('sharedStrings'), styles: partOf('styles'), countsFrom1904 };
  }
  throw new SpreadsheetError('The workbook has no visible sheet.');
};

const relationsOf = async (archive: Archive, part: string): Promise<Relation[]> => {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  if (!archive.has(name)) throw damagedWorkbook();
  const relations: Relation[] = [];
  let count = 0;
  await readPart(archive, name, {
    open: (element, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (element !== 'Relationship') return;
      if (++count > maxRelations) throw damagedWorkbook();
      if (TargetMode === 'External') return;
      relations.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), part: () => resolvePath(folder, Target) });
    },
  });
  return relations;
};

/** A target is relative to the folder of its source, or begins at the root; it stays inside the archive either way. */
const resolvePath = (folder: string, target: string) => {
  try {
    return decodeURI(new URL(target, `file:///${folder}`).pathname.slice(1));
  } catch {
    throw damagedWorkbook();
  }
};

const readSheetList = async (archive: Archive, part: string) => {
  const sheets: { name: string; relation: string; isHidden: boolean }[] = [];
  let countsFrom1904 = false;
  await readPart(archive, part, {
    open: (element, attributes) => {
      if (element === 'workbookPr') countsFrom1904 = isTrue(attributes.date1904);
      if (element !== 'sheet') return;
      const { name = '', id = '', state = 'visible' } = attributes;
      if (sheets.push({ name, relation: id, isHidden: state !== 'visible' }) > maxSheets) throw damagedWorkbook();
    },
  });
  return { sheets, countsFrom1904 };
};

const isTrue = (value: string | undefined) => value === '1' || value === 'true';
