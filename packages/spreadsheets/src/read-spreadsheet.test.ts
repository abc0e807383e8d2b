import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSpreadsheet } from './read-spreadsheet.ts';
import type { SheetRow, SheetSpec } from './spreadsheet.ts';

const productColumns = ['sku', 'name', 'brand', 'description', 'category', 'vehicleClass', 'price', 'cost'];
const find = (columns: readonly string[]) => (heading: string) =>
  columns.find((name) => name.toLowerCase() === heading.toLowerCase());
const limits = { required: ['sku'], known: 'sku, …', maxRows: 10_000, maxColumns: 60 };
const products: SheetSpec = { columnOf: find(productColumns), ignoresOthers: false, ...limits };
const counts: SheetSpec = {
  columnOf: find(['sku', 'counted']),
  ignoresOthers: true,
  ...limits,
  required: ['sku', 'counted'],
};

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url));
const read = (content: string | Buffer, spec = products) => readSpreadsheet(Buffer.from(content), spec);
/** A row as its number and the texts of some cells, or what is wrong with it. */
const brief = ({ row, cells, faults }: SheetRow, ...columns: string[]) =>
  faults.length > 0
    ? `${row}: ${faults.map(({ field }) => `fault of ${field || 'the row'}`).join(', ')}`
    : `${row}: ${columns.map((name) => cells[name]?.text).join('|')}`;
const rowsOf = async (content: string | Buffer, spec = products, ...columns: string[]) =>
  (await read(content, spec)).rows.map((row) => brief(row, ...(columns.length > 0 ? columns : ['sku', 'price'])));

describe('the files that people sent', () => {
  const expectedRow = '2: PBC-0001|19990.50';
  const two = '3: PBC-0002|19990.50';
  it.each([
    ['plain.csv', [expectedRow, two, '4: PBC-0003|19990.50']],
    ['bom.csv', [expectedRow, two]],
    ['cr-only.csv', [expectedRow, two]],
    ['headings-capitals.csv', [expectedRow, two]],
    ['semicolon.csv', [expectedRow, two]],
    ['semicolon-decimal-comma.csv', ['2: PBC-0001|19990,50', '3: PBC-0002|19990,50']],
    ['sep-line.csv', [expectedRow, two]],
    ['utf16.csv', [expectedRow, two]],
    ['utf16-tabs.txt', [expectedRow, two]],
    ['nbsp.csv', [expectedRow]],
    ['trailing-empty-column.csv', [expectedRow, two]],
    ['trailing-empty-rows.csv', [expectedRow, two, '4: PBC-0003|19990.50']],
    ['one-comma-too-many.csv', [expectedRow, two, '4: PBC-0003|19990.50', '5: PBC-0004|19990.50']],
    ['quoted-newline.csv', [expectedRow, two]],
    ['inch-mark.csv', [expectedRow, two, '4: PBC-0003|19990.50']],
    ['blank-line-then-error.csv', [expectedRow, '5: PBC-0002|free']],
  ])('%s', async (name, expected) => expect(await rowsOf(fixture(name))).toEqual(expected));

  it('price-as-shown.csv', async () =>
    expect((await read(fixture('price-as-shown.csv'))).rows.map(({ cells }) => cells.price?.text)).toEqual([
      '$19,990.50',
      '19,990.50',
      '19990.5',
      '0',
      '-5',
      '19990.505',
      '1.999E+04',
    ]));

  it('keeps what stands in quoted and unquoted cells', async () => {
    const [quotedRow] = (await read(fixture('quoted-newline.csv'))).rows;
    expect(quotedRow?.cells.description?.text).toBe('First line\r\nSecond, with "quotes"');
    expect((await read(fixture('inch-mark.csv'))).rows[1]?.cells.description?.text).toBe('Wheels 19" alloy');
  });

  it.each([
    ['take-plain.csv', ['2: PBS-0001|4']],
    ['take-bom-upper-heading.csv', ['2: PBS-0001|4']],
    ['take-empty-rows.csv', ['2: PBS-0001|4']],
    ['take-lower-case.csv', ['2: pbs-0001|4']],
    ['take-name-with-semicolon.csv', ['2: PBS-0001|4']],
    ['take-name-with-semicolon-unquoted.csv', ['2: PBS-0001|4']],
    ['take-semicolon-comma-in-name.csv', ['2: PBS-0001|4']],
    ['take-semicolon-decimal.csv', ['2: PBS-0001|4,0']],
    ['take-utf16.csv', ['2: PBS-0001|4']],
  ])('%s', async (name, expected) => expect(await rowsOf(fixture(name), counts, 'sku', 'counted')).toEqual(expected));

  it('windows-1252.csv', async () => {
    const { source, rows } = await read(fixture('windows-1252.csv'));
    expect(source).toEqual({ format: 'csv', encoding: 'Windows-1252', separator: 'comma' });
    expect(rows.map((row) => brief(row, 'name', 'brand', 'description'))).toEqual([
      '2: Citroën Méhari|Citroën|“Édition spéciale” – 1968',
    ]);
  });
});

describe('an encoding', () => {
  const latin = (bytes: string) => Buffer.from(`sku,name\r\nA1,Plain\r\nA2,${bytes}\r\nA3,Plain\r\n`, 'latin1');

  it.each([
    ['Mac Roman', 'Caf\x8e de Paris'],
    ['Mac Roman, another letter', 'M\x8arz'],
    ['code page 437', 'Caf\x82 du Nord'],
    ['Windows-1251', '\xcf\xf0\xe8\xe2\xe5\xf2'],
    ['ISO 8859-2', '\xa9koda Octavia'],
    ['Shift-JIS', '\x83X\x83J\x83C'],
    ['a byte that Windows-1252 does not have', 'Caf\x8f'],
  ])('%s is refused in its row and harms no other', async (_, bytes) => {
    const rows = await rowsOf(latin(bytes), products, 'sku', 'name');
    expect(rows).toEqual(['2: A1|Plain', '3: fault of name', '4: A3|Plain']);
  });

  it.each([
    ['Citro\xebn', 'Citroën'],
    ['\x8akoda 4\xd74 \x96 \x93neu\x94', 'Škoda 4×4 – “neu”'],
    ['O\x92Connor\x99', 'O’Connor™'],
    ['\xd6lk\xfchler 20 cm\xb3 \xb0C', 'Ölkühler 20 cm³ °C'],
  ])('Windows-1252: %s', async (bytes, text) => {
    expect((await read(latin(bytes))).rows[1]?.cells.name?.text).toBe(text);
  });

  it('UTF-16 of both orders is read, without a byte order mark too', async () => {
    const le = Buffer.from('sku\tname\r\nA1\tCitroën\r\n', 'utf16le');
    const be = Buffer.from(le).swap16();
    for (const bytes of [le, be, Buffer.concat([Buffer.from([0xfe, 0xff]), be])]) {
      const { source, rows } = await read(bytes);
      expect(source).toEqual({ format: 'csv', encoding: 'UTF-16', separator: 'tab' });
      expect(rows[0]?.cells.name?.text).toBe('Citroën');
    }
  });

  it('half a character of UTF-16 at the end is a fault of its row', async () => {
    const bytes = Buffer.from('\ufeffsku,name\r\nA1,B', 'utf16le');
    expect(await rowsOf(bytes.subarray(0, -1))).toEqual(['2: fault of name']);
  });

  it.each([
    ['a replacement character', '\ufffd'],
    ['a NUL', 'x\0y'],
    ['a control character', 'x\u0007y'],
  ])('%s in a file is a fault of its row', async (_, text) => {
    const rows = await rowsOf(`sku,name\nA1,Ok\nA2,${text}\n`, products, 'sku', 'name');
    expect(rows).toEqual(['2: A1|Ok', '3: fault of name']);
  });
});

describe('a separator', () => {
  it('is one for the whole file, whatever else stands in its cells', async () => {
    expect(await rowsOf('sku;name\nA1;Wheels 8,10\n', products, 'sku', 'name')).toEqual(['2: A1|Wheels 8,10']);
    expect(await rowsOf('sku,name\nA1,Wheels 8;10\n', products, 'sku', 'name')).toEqual(['2: A1|Wheels 8;10']);
    expect(await rowsOf('sku\tname\nA1\tWheels 8;10,5\n', products, 'sku', 'name')).toEqual(['2: A1|Wheels 8;10,5']);
  });

  it('may be told by a line that spreadsheets do not show as a row', async () => {
    for (const line of ['sep=;', 'SEP=;', '"sep=;"', 'sep=;;;'])
      expect(await rowsOf(`${line}\r\nsku;price\r\nA1;1\r\n`)).toEqual(['2: A1|1']);
    await expect(rowsOf('sep=,\nsep=;\nsku;price\nA1;1')).rejects.toThrow('two lines that begin with sep=');
    await expect(rowsOf('sep=|\nsku|price\nA1|1')).rejects.toThrow('a comma, a semicolon, or a tab');
  });

  it('a row with more cells than headings is a fault of that row', async () => {
    expect(await rowsOf('sku,price\nA1,1\nA2,19,990\nA3,3,,\n')).toEqual(['2: A1|1', '3: fault of the row', '4: A3|3']);
  });

  it('a row with fewer cells than headings is a fault of that row', async () => {
    expect(await rowsOf('sku,price,cost\nA1,19\nA2,2,3\n')).toEqual(['2: fault of the row', '3: A2|2']);
  });
});

describe('rows', () => {
  it('have the numbers of the spreadsheet, also below empty rows, cells of many lines, and mixed line ends', async () => {
    const text = '\r\n,,\nsku,name,price\rA1,"one\ntwo",1\r\n\r\n;\nA2,Two,2';
    expect(await rowsOf(text)).toEqual(['4: A1|1', '6: fault of the row', '7: A2|2']);
  });

  it('keep characters of several bytes wherever they stand in a large file', async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => `A${at},${'🏍é'.repeat(1 + (at % 40))}`);
    const readRows = (await read(['sku,name', ...rows].join('\n'))).rows;
    expect(readRows.map(({ cells, faults }) => [`${cells.sku?.text},${cells.name?.text}`, faults.length])).toEqual(
      rows.map((row) => [row, 0]),
    );
  });

  it('may begin with a mark that looks like a formula: it stays text', async () => {
    expect(await rowsOf('sku,name\nA1,=1+1\nA2,@SUM(A1)\n', products, 'sku', 'name')).toEqual([
      '2: A1|=1+1',
      '3: A2|@SUM(A1)',
    ]);
  });

  it('with quotation marks that do not match are faults, and the next row is right', async () => {
    expect(await rowsOf('sku,name\nA1,"17" alloy\nA2,Two\n', products, 'sku', 'name')).toEqual([
      '2: fault of name',
      '3: A2|Two',
    ]);
    expect(await rowsOf('sku,name\nA1,"""Fast"" car"\n', products, 'sku', 'name')).toEqual(['2: A1|"Fast" car']);
  });

  it('a quotation mark that never ends refuses the file with its row', async () => {
    await expect(rowsOf('sku,name\nA1,One\nA2,"17 inch\nA3,Three\n')).rejects.toThrow(/^Row 3: a quotation mark/);
    const rest = 'A4,Four\n'.repeat(20_000);
    await expect(rowsOf(`sku,name\nA1,One\nA2,"17 inch\n${rest}`)).rejects.toThrow(/^Row 3: a quotation mark/);
  });
});

describe('headings', () => {
  it.each([
    ['are nothing that is known', 'a,b\n1,2', /^Row 1 must hold the headings/],
    ['name a column that is not known', 'sku,colour\nA1,red', /^Unknown headings: colour/],
    ['lack one that is needed', 'name\nA1', /sku is missing in row 1/],
    ['name one twice', 'sku,SKU\nA1,A1', /sku occurs twice/],
    ['are missing altogether', '\n\n', /is empty/],
    ['are those of a title', 'Price list,,\nsku,price\nA1,1', /^Row 1 must hold the headings/],
  ])('that %s refuse the file', async (_, text, message) => {
    await expect(rowsOf(text)).rejects.toThrow(message);
  });

  it('may have empty columns between and behind them, if nothing stands below', async () => {
    expect(await rowsOf('sku,,price,,\nA1,,1,,\nA2,x,2,,\nA3,,3\n')).toEqual([
      '2: A1|1',
      '3: fault of the row',
      '4: A3|3',
    ]);
  });
});

it.each([
  ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /old Excel workbook \(\.xls\)/],
  ['a web page', '<html><table>', /not a spreadsheet/],
  ['a PDF', '%PDF-1.7', /not a spreadsheet/],
  ['nothing', '', /is empty/],
  ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), /not a spreadsheet/],
])('refuses %s with what to do', async (_, content, message) => {
  await expect(read(content)).rejects.toThrow(message);
});
