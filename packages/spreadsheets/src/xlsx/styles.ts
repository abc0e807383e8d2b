import { type Archive, damagedWorkbook } from './archive.ts';
import { readPart } from './read-part.ts';

/** What a cell's format says about its number; `zeros` is how many digits it always shows, as for `00123`. */
export interface NumberFormat {
  kind: 'number' | 'date' | 'percent';
  zeros: number;
}

const general: NumberFormat = { kind: 'number', zeros: 0 };

/** Built-in formats of ECMA-376, part 1, 18.8.30. */
const builtInDates = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 36, 45, 46, 47, 50, 57]);
const builtInPercents = new Set([9, 10]);

/** As many cell formats as Excel has. */
export const maxCellFormats = 65_536;
/** Excel has at most 250 number formats. */
export const maxFormatCodes = 2000;

/** Reads the number formats of a workbook, in the order by which cells refer to them. */
export const readFormats = async (archive: Archive, part: string | undefined): Promise<readonly NumberFormat[]> => {
  if (part === undefined || !archive.has(part)) return [];
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let isInCellFormats = false;
  await readPart(archive, part, {
    open: (element, { numFmtId, formatCode = '' }) => {
      if (element === 'cellXfs') isInCellFormats = true;
      if (element === 'numFmt') codes.set(Number(numFmtId), formatCode);
      if (element === 'xf' && isInCellFormats) ids.push(Number(numFmtId ?? 0));
      if (codes.size > maxFormatCodes || ids.length > maxCellFormats) throw damagedWorkbook();
    },
    close: (element) => {
      if (element === 'cellXfs') isInCellFormats = false;
    },
  });
  const formats = new Map([...new Set(ids)].map((id) => [id, formatOf(id, codes.get(id))]));
  return ids.map((id) => formats.get(id) ?? general);
};

const formatOf = (id: number, code: string | undefined): NumberFormat => {
  if (code === undefined) {
    if (builtInDates.has(id)) return { kind: 'date', zeros: 0 };
    return builtInPercents.has(id) ? { kind: 'percent', zeros: 0 } : general;
  }
  // Without quoted text, escaped characters, and conditions in brackets, but with elapsed time such as [h].
  const plain = code.slice(0, 255).replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  const [positive = ''] = plain.split(';');
  if (/[dmyhs]/i.test(positive.replace(/general/i, ''))) return { kind: 'date', zeros: 0 };
  if (positive.includes('%')) return { kind: 'percent', zeros: 0 };
  return /^0+$/.test(positive) ? { kind: 'number', zeros: positive.length } : general;
};
