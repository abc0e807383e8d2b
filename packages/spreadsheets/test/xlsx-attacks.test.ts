import { expect, it, vi } from 'vitest';
import { anyColumns, heading, inline, relations, workbookOf, zipOf } from '../src/fixtures/workbook.ts';
import { readSpreadsheet } from '../src/read-spreadsheet.ts';
import { openArchive } from '../src/xlsx/archive.ts';
import { readPart } from '../src/xlsx/read-part.ts';
import { readFormats } from '../src/xlsx/styles.ts';

const read = (sheet: string, more?: Readonly<Record<string, string>>) =>
  readSpreadsheet(zipOf(workbookOf(sheet, more)), anyColumns);
const sharedCells = (count: number) => '<c t="s"><v>0</v></c>'.repeat(count);

it.each([
  ['elements nested too deep', `${heading}${'<a>'.repeat(100)}`],
  ['an element of too many attributes', `<row ${Array.from({ length: 101 }, (_, at) => `a${at}=""`).join(' ')}/>`],
  ['an attribute without an end', `<row a="${'x'.repeat(200_000)}"/>`],
  ['a name without an end', `<${'x'.repeat(200_000)}/>`],
  ['a comment without an end', `<!--${'x'.repeat(200_000)}-->`],
  ['more cells in a row than Excel has columns', `${heading}<row>${'<c t="e"/>'.repeat(16_385)}</row>`],
  ['more empty cells in a row than Excel has columns', `${heading}<row>${'<c r="B2"/>'.repeat(16_385)}</row>`],
])('refuses %s', async (_, sheet) => {
  await expect(read(sheet)).rejects.toThrow('damaged');
});

it('stops at the first element that is nested too deep', async () => {
  const archive = await openArchive(zipOf({ '_rels/.rels': '<a>'.repeat(1_000_000) }));
  const open = vi.fn();
  await expect(readPart(archive, '_rels/.rels', { open })).rejects.toThrow('damaged');
  expect(open).toHaveBeenCalledTimes(32);
});

it('refuses more cells in a sheet than are processed', { timeout: 60_000 }, async () => {
  const rows = `<row>${'<c/>'.repeat(16_000)}</row>`.repeat(63);
  await expect(read(`${heading}${rows}`)).rejects.toThrow('more than 1,000,000 cells');
});

it('refuses parts that unpack to too much together, and too many elements', async () => {
  const archive = await openArchive(zipOf({ '_rels/.rels': 'x', 'b.xml': 'x' }, 40 * 1024 * 1024));
  (await archive.open('_rels/.rels')).destroy();
  await expect(archive.open('b.xml')).rejects.toThrow('too large when it is unpacked');
  for (let at = 0; at < 4_000_000; at++) archive.countElement();
  expect(archive.countElement).toThrow('too large when it is unpacked');
});

it('names one fault for each column and one for all cells beyond them', async () => {
  const names = Array.from({ length: 9 }, (_, at) => `c${at}`);
  const errors = '<c t="e"/>'.repeat(10_000);
  const { rows } = await read(`<row>${inline('sku', ...names)}</row><row r="2">${errors}</row>`);
  expect(rows[0]?.faults).toHaveLength(11);
  const repeatedRows = Array.from({ length: 100 }, () => `<row r="2">${'<c r="A2" t="e"/>'.repeat(100)}</row>`);
  expect((await read(`${heading}${repeatedRows.join('')}`)).rows[0]?.faults).toHaveLength(1);
});

it('names one fault for cells that are merged across columns many times', async () => {
  const { rows } = await read(
    `${heading}<row r="2">${inline('A1', 'x')}</row><mergeCells>${'<mergeCell ref="A2:B2"/>'.repeat(5000)}</mergeCells>`,
  );
  expect(rows[0]?.faults).toHaveLength(1);
});

it.each([
  ['blanks', `<t>${' '.repeat(32_768)}</t>`],
  ['runs', '<r><t>x</t></r>'.repeat(32_768)],
])('refuses a shared text that is longer than a cell may be, of %s', async (_, text) => {
  await expect(read(heading, { 'xl/strings.xml': `<sst><si>${text}</si></sst>` })).rejects.toThrow(
    'longer than 32,767 characters',
  );
});

it.each([
  ['a text of its own', `<c t="inlineStr"><is><t>${'x'.repeat(32_768)}</t></is></c>`],
  ['a value', `<c t="str"><v>${'x'.repeat(32_768)}</v></c>`],
])('refuses a cell whose content is too long, as %s', async (_, cell) => {
  await expect(read(`${heading}<row>${cell}</row>`)).rejects.toThrow('longer than 32,767 characters');
});

it('removes the blanks of a shared text once, not for each cell', async () => {
  const strings = `<sst><si><t>${' '.repeat(32_000)}</t></si></sst>`;
  const trim = vi.spyOn(String.prototype, 'trim');
  const { rows } = await read(`${heading}<row>${sharedCells(10_000)}</row>`, { 'xl/strings.xml': strings });
  const long = trim.mock.contexts.filter((text) => String(text).length > 30_000).length;
  trim.mockRestore();
  expect(rows).toEqual([]);
  expect(long).toBe(1);
});

it('counts a shared text for each cell that shows it, merged ones included', async () => {
  const strings = { 'xl/strings.xml': `<sst><si><t>${'x'.repeat(32_000)}</t></si></sst>` };
  await expect(read(`${heading}<row>${sharedCells(400)}</row>`, strings)).rejects.toThrow('too much text');
  const rows = Array.from({ length: 90 }, (_, at) => `<row r="${at + 2}">${inline('', 'x')}</row>`);
  rows[0] = `<row r="2">${sharedCells(1)}</row>`;
  const merges = `<mergeCells>${'<mergeCell ref="A2:A91"/>'.repeat(5)}</mergeCells>`;
  await expect(read(`${heading}${rows.join('')}${merges}`, strings)).rejects.toThrow('too much text');
});

const formatsOf = async (xml: string) =>
  readFormats(
    await openArchive(zipOf({ '_rels/.rels': '', 'styles.xml': `<styleSheet>${xml}</styleSheet>` })),
    'styles.xml',
  );

it('bounds the formats of cells and reads each code once', { timeout: 30_000 }, async () => {
  const code = `<numFmt numFmtId="0" formatCode="${'['.repeat(255)}"/>`;
  const formats = await formatsOf(`${code}<cellXfs>${'<xf numFmtId="0"/>'.repeat(65_536)}</cellXfs>`);
  expect(formats).toHaveLength(65_536);
  expect(new Set(formats).size).toBe(1);
  await expect(formatsOf(`<cellXfs>${'<xf/>'.repeat(65_537)}</cellXfs>`)).rejects.toThrow('damaged');
  const codes = Array.from({ length: 2001 }, (_, id) => `<numFmt numFmtId="${id}" formatCode="0"/>`);
  await expect(formatsOf(codes.join(''))).rejects.toThrow('damaged');
});

it('bounds relations and sheets, and resolves only what it needs', async () => {
  const targets = (count: number) => Array.from({ length: count }, (): [string, string] => ['image', 'http://[']);
  const withRelations = (count: number) => ({
    'xl/_rels/workbook.xml.rels': relations(['worksheet', 'sheet1.xml'], ...targets(count)),
  });
  await expect(read(heading, withRelations(1000))).rejects.toThrow('damaged');
  expect((await read(heading, withRelations(999))).columns).toEqual(['sku', 'price']);
  const sheets = '<sheet name="Cars" id="r0"/>'.repeat(1001);
  await expect(read(heading, { 'xl/workbook.xml': `<workbook>${sheets}</workbook>` })).rejects.toThrow('damaged');
});
