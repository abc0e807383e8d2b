import ExcelJs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { anyColumns, heading, inline, relations, workbookOf, zipOf } from '../fixtures/workbook.ts';
import { readSpreadsheet } from '../read-spreadsheet.ts';

const read = (bytes: Buffer) => readSpreadsheet(bytes, anyColumns);
const readParts = (sheet: string, more?: Readonly<Record<string, string>>) => read(zipOf(workbookOf(sheet, more)));

/** What Excel saves, as far as ExcelJS writes it. */
const saveWorkbook = async (fill: (workbook: ExcelJs.Workbook) => void): Promise<Buffer> => {
  const workbook = new ExcelJs.Workbook();
  fill(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
};
const sheetOf = async (rows: unknown[][], change: (sheet: ExcelJs.Worksheet) => void = () => undefined) => {
  const bytes = await saveWorkbook((workbook) => {
    const sheet = workbook.addWorksheet('Products');
    sheet.addRows(rows);
    change(sheet);
  });
  return read(bytes);
};

describe('a workbook', () => {
  it('is read by what its cells hold, not by how they look', async () => {
    const { source, columns, rows } = await sheetOf(
      [
        ['SKU', 'Name', 'Price', 'Since', 'Share'],
        ['A1', 'Citroën “Méhari”', 19990.5, new Date(Date.UTC(2026, 10, 30)), 0.15],
        [
          3008,
          { richText: [{ text: 'Two ' }, { text: 'runs' }] },
          0.1 + 0.2,
          new Date(Date.UTC(2026, 10, 30, 9, 30)),
          1,
        ],
      ],
      (sheet) => {
        sheet.getColumn(3).numFmt = '[$$-409]#,##0.00;[Red]-#,##0.00';
        sheet.getColumn(5).numFmt = '0.0%';
      },
    );
    expect(source).toEqual({ format: 'xlsx', sheet: 'Products' });
    expect(columns).toEqual(['sku', 'name', 'price', 'since', 'share']);
    expect(rows).toEqual([
      {
        row: 2,
        faults: [],
        cells: {
          sku: { text: 'A1', kind: 'text' },
          name: { text: 'Citroën “Méhari”', kind: 'text' },
          price: { text: '19990.5', kind: 'number' },
          since: { text: '2026-11-30', kind: 'date' },
          share: { text: '15%', kind: 'percent' },
        },
      },
      {
        row: 3,
        faults: [],
        cells: {
          sku: { text: '3008', kind: 'number' },
          name: { text: 'Two runs', kind: 'text' },
          price: { text: '0.3', kind: 'number' },
          since: { text: '2026-11-30 09:30', kind: 'date' },
          share: { text: '100%', kind: 'percent' },
        },
      },
    ]);
  });

  it('shows the saved results of formulas, and refuses those without one and errors', async () => {
    const { rows } = await sheetOf([
      ['sku', 'price'],
      ['A1', { formula: 'B1+1', result: 42 }],
      [{ formula: '"A"&2', result: 'A2' }, 1],
      ['A3', { formula: 'B9' }],
      ['A4', { error: '#N/A' }],
      ['A5', true],
    ]);
    expect(
      rows.map(({ row, cells, faults }) => [row, cells.sku?.text, faults[0]?.message ?? cells.price?.text]),
    ).toEqual([
      [2, 'A1', '42'],
      [3, 'A2', '1'],
      [4, 'A3', expect.stringContaining('a formula without a result')],
      [5, 'A4', 'The cell shows the error #N/A.'],
      [6, 'A5', 'TRUE'],
    ]);
  });

  it('keeps zeros that a format shows before a number', async () => {
    const { rows } = await sheetOf([['sku'], [123]], (sheet) => {
      sheet.getCell('A2').numFmt = '00000';
    });
    expect(rows[0]?.cells.sku?.text).toBe('00123');
  });

  it('is read from its first visible sheet, hidden rows included', async () => {
    const bytes = await saveWorkbook((workbook) => {
      workbook.addWorksheet('Lists', { state: 'hidden' }).addRow(['other']);
      workbook.addWorksheet('More', { state: 'veryHidden' }).addRow(['other']);
      const sheet = workbook.addWorksheet('Stock & more');
      sheet.addRows([['sku'], ['A1'], ['A2']]);
      sheet.getRow(3).hidden = true;
      workbook.addWorksheet('Notes').addRow(['note']);
    });
    const { source, rows } = await read(bytes);
    expect(source.sheet).toBe('Stock & more');
    expect(rows.map(({ cells }) => cells.sku?.text)).toEqual(['A1', 'A2']);
    const hiddenSheets = await saveWorkbook((workbook) => void workbook.addWorksheet('Lists', { state: 'hidden' }));
    await expect(read(hiddenSheets)).rejects.toThrow('no visible sheet');
  });

  it('passes over empty rows and formatted columns, and numbers rows as Excel does', async () => {
    const { rows } = await sheetOf([[], ['sku', 'price'], ['A1', 1], [], ['  ', ''], ['A2', 2]], (sheet) => {
      for (let at = 8; at < 60; at++) sheet.getCell(at, 1).numFmt = '0.00';
      sheet.getCell('H3').numFmt = '0.00';
    });
    expect(rows.map(({ row, cells, faults }) => [row, cells.sku?.text, faults])).toEqual([
      [3, 'A1', []],
      [6, 'A2', []],
    ]);
  });

  it('fills cells that were merged downward and refuses those merged across columns', async () => {
    const { rows } = await sheetOf(
      [
        ['sku', 'brand', 'name'],
        ['A1', 'Borealis', 'One'],
        ['A2', '', 'Two'],
        ['A3', 'Testa', 'Three'],
      ],
      (sheet) => {
        sheet.mergeCells('B2:B3');
        sheet.mergeCells('B4:C4');
      },
    );
    expect(rows.map(({ cells, faults }) => [cells.brand?.text, faults.length])).toEqual([
      ['Borealis', 0],
      ['Borealis', 0],
      ['Testa', 1],
    ]);
    expect(rows[2]?.faults[0]).toMatchObject({ field: 'brand', message: expect.stringContaining('B4:C4 are merged') });
  });

  it('is refused with more rows than are taken, and a cell too many is a fault of its row', async () => {
    await expect(sheetOf([['sku'], ...Array.from({ length: 101 }, (_, at) => [`A${at}`])])).rejects.toThrow(
      'more than 100 rows',
    );
    const { rows } = await sheetOf([['sku'], ['A1', 'x'], ['A2', ...Array(400).fill('x')]]);
    expect(rows.map(({ faults }) => faults.length)).toEqual([1, 1]);
  });

  it('of ten thousand rows is read without a pause of more than a moment', { timeout: 60_000 }, async () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, at) => `<row r="${at + 2}">${inline(`A${at}`, ...Array(8).fill('text of a cell'))}</row>`,
    );
    const names = ['sku', ...Array.from({ length: 8 }, (_, at) => `c${at}`)];
    const bytes = zipOf(workbookOf(`<row r="1">${inline(...names)}</row>${rows.join('')}`));
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const sheet = await readSpreadsheet(bytes, { ...anyColumns, maxRows: 10_000 });
    clearInterval(timer);
    expect(sheet.rows).toHaveLength(10_000);
    expect(sheet.rows.at(-1)).toMatchObject({ row: 10_001, cells: { sku: { text: 'A9999' } } });
    expect(longest).toBeLessThan(2000);
  });

  it('is read without addresses of its cells, with texts of its own, and with an escaped character', async () => {
    const { rows } = await readParts(
      `<sheetData><row>${inline('sku', 'price')}</row><row>${inline('A1', '5 _x0041_ &amp; &#66;')}</row></sheetData>`,
    );
    expect(rows[0]).toMatchObject({ row: 2, cells: { price: { text: '5 A & B' } } });
  });

  it('counts dates as its program did', async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-409]d\\-mmm\\-yy;@"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>';
    const rows = `${heading}<row r="2"><c r="A2" s="1"><v>59</v></c></row><row r="3"><c r="A3" s="1"><v>61</v></c></row><row r="4"><c r="A4" s="1"><v>0.5</v></c></row><row r="5"><c r="A5" s="1"><v>-1</v></c></row>`;
    const parts = { 'xl/styles.xml': styles };
    const from1900 = await readParts(rows, parts);
    expect(from1900.rows.map(({ cells }) => cells.sku?.text)).toEqual(['1900-02-28', '1900-03-01', '12:00', '?']);
    expect(from1900.rows[3]?.faults).toHaveLength(1);
    const old = {
      ...parts,
      'xl/workbook.xml': '<workbook><workbookPr date1904="1"/><sheets><sheet name="Cars" id="r0"/></sheets></workbook>',
    };
    expect((await readParts(rows, old)).rows[0]?.cells.sku?.text).toBe('1904-02-29');
  });
});

describe('a workbook that was made to do harm', () => {
  const bomb = (megabytes: number) => `${heading}${' '.repeat(megabytes * 1024 * 1024)}`;

  it('is refused when it unpacks to too much', async () => {
    const bytes = zipOf(workbookOf(bomb(65)));
    expect(bytes.length).toBeLessThan(200_000);
    await expect(read(bytes)).rejects.toThrow('too large when it is unpacked');
  });

  it('is refused when its cells hold more text than memory should', async () => {
    const rows = Array.from({ length: 400 }, (_, at) => `<row r="${at + 2}">${inline('x'.repeat(32_000))}</row>`);
    const sheet = zipOf(workbookOf(`${heading}${rows.join('')}`));
    await expect(readSpreadsheet(sheet, { ...anyColumns, maxRows: 1000 })).rejects.toThrow('too much text');
    const strings = `<sst>${`<si><t>${'x'.repeat(32_000)}</t></si>`.repeat(400)}</sst>`;
    await expect(readParts(heading, { 'xl/strings.xml': strings })).rejects.toThrow('too much text');
  });

  it('is refused when it says that it unpacks to less than it does', async () => {
    await expect(read(zipOf(workbookOf(bomb(20)), 400))).rejects.toThrow('damaged');
  });

  it.each([
    ['declares entities of its own', '<!DOCTYPE x [<!ENTITY a "aaaa">]>', '&a;'],
    ['asks for a file', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', '&a;'],
    ['uses an entity that nobody declared', '', '&a;'],
  ])('is refused when it %s', async (_, doctype, entity) => {
    const parts = workbookOf('');
    parts['xl/sheet1.xml'] = `${doctype}<worksheet>${heading}<row r="2">${inline(entity)}</row></worksheet>`;
    await expect(read(zipOf(parts))).rejects.toThrow('damaged');
  });

  it.each([
    [
      'a merge of everything many times',
      `${heading}<row r="2">${inline('A1')}</row><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(20_000)}</mergeCells>`,
    ],
    ['a cell outside of every sheet', `<row r="1"><c r="ZZZZ1"><v>1</v></c></row>`],
    ['a row outside of every sheet', `<row r="9999999"><c><v>1</v></c></row>`],
    ['a text that is not there', `<row r="1"><c t="s"><v>7</v></c></row>`],
    ['a number that is none', `<row r="1"><c><v>one</v></c></row>`],
    ['broken XML', '<row><c></row>'],
    ['half an XML', '<row><c>'],
  ])('is refused with %s', async (_, sheet) => {
    await expect(readParts(sheet)).rejects.toThrow('damaged');
  });

  it('is refused when it is cut off', async () => {
    const bytes = zipOf(workbookOf(heading));
    await expect(read(bytes.subarray(0, -30))).rejects.toThrow('damaged');
    await expect(read(Buffer.from('PK\x03\x04'))).rejects.toThrow('damaged');
  });

  it('reads no part outside of the workbook', async () => {
    const parts = {
      ...workbookOf(heading),
      'xl/_rels/workbook.xml.rels': relations(['worksheet', 'http://169.254.169.254/x.xml']),
    };
    await expect(read(zipOf(parts))).rejects.toThrow('damaged');
  });
});

it.each([
  ['.ods', { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '' }, /OpenDocument/],
  ['.numbers', { 'Index/Document.iwa': 'x' }, /Numbers/],
  ['.xlsb', { '_rels/.rels': 'x', 'xl/workbook.bin': 'x' }, /xlsb/],
  ['.zip', { 'readme.txt': 'x' }, /not a spreadsheet/],
  ['.docx', { '_rels/.rels': relations(['officeDocument', 'word/document.xml']) }, /damaged/],
])('refuses %s with what to do', async (_, parts, message) => {
  await expect(read(zipOf(parts))).rejects.toThrow(message);
});
