import { readFileSync } from 'node:fs';
import { unavailable } from '@eshop/contracts/problems/general';
import ExcelJs from 'exceljs';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSheetReader } from '../src/product-files/sheet-reader.ts';
import { createImportProducts } from '../src/use-cases/import-products/import-products.ts';
import { eventsOf, productTestTable, replicaOn, type TestTable } from './servers.ts';

const head = 'sku,name,brand,description,category,vehicleClass,price,cost,spec:Engine';
const row = (at: number) => `IMP-${at},Falcon ${at},Borealis,"A ""fast"" one, red",cars/suv,car,${at}.50,10,V${at}`;
const fixture = (name: string) =>
  readFileSync(new URL(`../../../packages/spreadsheets/src/fixtures/${name}`, import.meta.url));
const actor = { id: 'staff' };
const reader = createSheetReader({ log: { warn: () => undefined } });
afterAll(() => reader.close());

describe('an import', () => {
  let table: TestTable;
  let replica: ReturnType<typeof replicaOn>;
  beforeEach(async () => {
    table = await productTestTable();
    replica = replicaOn(table);
  });
  afterEach(() => table.drop());
  const importer = (editor = replica.editor) =>
    createImportProducts({
      reader,
      createProduct: editor.create,
      updateProduct: editor.update,
      lookup: replica.lookup,
      log: { error: () => undefined },
      now: Date.now,
    });
  const importLines = (lines: string[] | Buffer, { dryRun = false, editor = replica.editor } = {}) =>
    importer(editor)(Array.isArray(lines) ? Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`) : lines, actor, { dryRun });
  const total = () => replica.catalogue.list({ limit: 1 }).value.total;
  const listShown = (sort: 'price-asc' | 'price-desc' = 'price-asc') =>
    replica.catalogue.list({ limit: 100, sort }).value.items;

  it('adds what is new, each with its event, and changes nothing the second time', async () => {
    const lines = [head, row(1), row(2), row(3)];
    expect(await importLines(lines, { dryRun: true })).toMatchObject({ dryRun: true, rows: 3, created: 3 });
    expect(total()).toBe(0);
    expect(await importLines(lines)).toMatchObject({ created: 3, failed: 0, errors: [], interrupted: false });
    expect(await importLines(lines)).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
    expect(await eventsOf(table)).toHaveLength(3);
    const [first] = listShown();
    const specs = { Engine: 'V1' };
    expect(first).toMatchObject({ sku: 'IMP-1', description: 'A "fast" one, red', price: { amount: 150 }, specs });
  });

  it('changes what it names of a known SKU, whatever its case, and leaves the rest', async () => {
    await importLines([head, row(1), row(2)]);
    expect(await importLines(['sku,price', 'imp-1,99', 'imp-2,2.50'])).toMatchObject({ updated: 1, unchanged: 1 });
    const [changedProduct] = listShown('price-desc');
    expect(changedProduct).toMatchObject({
      sku: 'IMP-1',
      name: 'Falcon 1',
      price: { amount: 9900 },
      specs: { Engine: 'V1' },
      version: 2,
    });
  });

  it('lowers a price below half for those alone who may, and says so in the dry run', async () => {
    await importLines([head, row(1), row(2)]);
    const loweredRows = ['sku,price', 'imp-1,0.70', 'imp-2,2'];
    for (const dryRun of [true, false])
      expect(await importLines(loweredRows, { dryRun })).toMatchObject({
        updated: 1,
        failed: 1,
        errors: [{ row: 2, field: 'price' }],
      });
    const boss = { ...actor, mayReprice: true };
    expect(await importer()(Buffer.from(loweredRows.join('\n')), boss, { dryRun: false })).toMatchObject({
      updated: 1,
    });
  });

  it('changes a vehicle class for those alone who may reprice, and says so in the dry run', async () => {
    await importLines([head, row(1), row(2)]);
    const movedRows = ['sku,category,vehicleClass', 'imp-1,motorcycles/naked,motorcycle', 'imp-2,cars/suv,car'];
    for (const dryRun of [true, false])
      expect(await importLines(movedRows, { dryRun })).toMatchObject({
        unchanged: 1,
        failed: 1,
        errors: [{ row: 2, field: 'vehicleClass' }],
      });
    const boss = { ...actor, mayReprice: true };
    expect(await importer()(Buffer.from(movedRows.join('\n')), boss, { dryRun: false })).toMatchObject({ updated: 1 });
  });

  it('reports each bad row by number and column in sentences, and takes the good ones', async () => {
    const bad = [
      'x,Short,B,,cars/suv,car,1,1,',
      'IMP-9,,B,,cars/suv,car,1,1,',
      'IMP-8,N,B,,cars/none,car,1,1,',
      'IMP-7,N,B,,cars/suv,motorcycle,1,1,',
      'IMP-6,N,B,,cars/suv,car,1.234,-1,',
      'IMP-5,N,B,,cars/suv,boat,free,,',
      ',N,B,,cars/suv,car,1,1,',
      `IMP-4,${'N'.repeat(121)},B,,cars/suv,car,19990.505,1.999E+04,`,
      'imp-1,Falcon,B,,cars/suv,car,1,1,',
      'IMP-3,N,B,,cars/suv,car,1,1,,x',
    ];
    const report = await importLines([head, row(1), ...bad]);
    expect(report).toMatchObject({ rows: 11, created: 1, failed: 10, errorsLeftOut: 0 });
    expect(report.errors.map(({ row: number, field, message }) => `${number} ${field}: ${message}`)).toEqual([
      '3 sku: SKU: 2 to 40 letters, digits, dots, dashes or underscores.',
      '4 name: Name: fill in this cell.',
      '5 category: Category: there is no such category. Write its path, e.g. cars/suv.',
      '6 vehicleClass: Vehicle class: SUV takes car only.',
      '7 price: Price: use at most two decimals, like 19990.50.',
      '7 cost: Cost: must be from 0.01 to 10000000.00.',
      '8 price: Price: write it like 19990.50.',
      '8 cost: Cost: fill in this cell.',
      '8 vehicleClass: Vehicle class: write car or motorcycle.',
      '9 sku: SKU: fill in this cell.',
      '10 price: Price: use at most two decimals, like 19990.50.',
      '10 cost: Cost: “1.999E+04” is shortened. Write it like 19990.50.',
      '10 name: Name: use at most 120 characters.',
      '11 sku: SKU: the same SKU is in row 2.',
      '12 row: This row has 10 cells for 9 headings. Put a cell that contains the separator in quotation marks.',
    ]);
  });

  it('says of a new product which columns the file lacks', async () => {
    const { errors } = await importLines(['sku,price', 'NEW-1,5']);
    expect(errors[0]).toEqual({ row: 2, field: 'name', message: 'Name: a new product needs this column.' });
  });

  it.each([
    ['has unknown columns', ['sku,colour', 'A-1,red'], 'Unknown headings: colour'],
    ['has no SKU', ['name', 'Falcon'], 'sku is missing'],
    ['is no CSV', [head, row(1), 'A-1,"open'], 'Row 3: a quotation mark'],
    ['is an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '.xls'],
  ])('is refused as a whole, and writes nothing, when the file %s', async (_, lines, message) => {
    const errors = [{ pointer: '/file', message: expect.stringContaining(message) }];
    await expect(importLines(lines)).rejects.toMatchObject({ problem: { status: 400, errors } });
    expect(total()).toBe(0);
  });

  it('writes nothing of a file of hundreds of rows that a quotation mark spoils near its end', async () => {
    const description = 'Lorem ipsum dolor sit amet. '.repeat(36);
    const rows = Array.from(
      { length: 400 },
      (_, at) => `Q-${at},N,B,${at === 390 ? '"Wheels 19' : description},cars/suv,car,1,1,`,
    );
    const errors = [{ pointer: '/file', message: expect.stringContaining('Row 392') }];
    await expect(importLines([head, ...rows])).rejects.toMatchObject({ problem: { errors } });
    expect(total()).toBe(0);
  });

  it.each([
    ['price-as-shown.csv', [1999050, 1999050, 1999050], ['5 price', '6 price', '7 price', '8 price']],
    ['semicolon-decimal-comma.csv', [1999050, 1999050], []],
    ['inch-mark.csv', [1999050, 1999050, 1999050], []],
    ['utf16-tabs.txt', [1999050, 1999050], []],
    ['blank-line-then-error.csv', [1999050], ['5 price']],
  ])('takes %s for what it is', async (name, amounts, faults) => {
    const report = await importLines(fixture(name));
    expect(listShown().map(({ price }) => price.amount)).toEqual(amounts);
    expect(report.errors.map(({ row: number, field }) => `${number} ${field}`)).toEqual(faults);
  });

  it('keeps the letters of a file in Windows-1252, and says how it was read', async () => {
    const report = await importLines(fixture('windows-1252.csv'));
    expect(report.source).toEqual({ format: 'csv', encoding: 'Windows-1252', separator: 'comma' });
    expect(listShown()[0]).toMatchObject({ name: 'Citroën Méhari', brand: 'Citroën' });
  });

  it('takes an Excel workbook with typed cells, and refuses what Excel made of a price', async () => {
    const workbook = new ExcelJs.Workbook();
    const sheet = workbook.addWorksheet('Products');
    sheet.addRows([
      ['SKU', 'Name', 'Brand', 'Category', 'Vehicle Class', 'Price', 'Cost', 'spec:Registered'],
      [
        'XL-1',
        3008,
        'Peugeot',
        'cars/suv',
        'car',
        19990.5,
        { formula: 'F2/2', result: 9995.25 },
        new Date(Date.UTC(2026, 10, 30)),
      ],
      ['XL-2', 'Two', 'Peugeot', 'cars/suv', 'car', new Date(Date.UTC(2026, 4, 1)), 0.15, null],
    ]);
    sheet.getCell('G3').numFmt = '0%';
    const report = await importLines(Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(report.source).toEqual({ format: 'xlsx', sheet: 'Products' });
    expect(report.errors.map(({ row: number, message }) => `${number} ${message}`)).toEqual([
      '3 Price: the cell holds “2026-05-01”. Write it like 19990.50.',
      '3 Cost: the cell holds “15%”. Write it like 19990.50.',
    ]);
    expect(listShown()).toMatchObject([
      { sku: 'XL-1', name: '3008', price: { amount: 1_999_050 }, specs: { Registered: '2026-11-30' } },
    ]);
  });

  it('decides prices that mean two things by the other prices of the file', async () => {
    const price = (at: number, text: string) => `P-${at},N,B,,cars/suv,car,"${text}",1,`;
    await importLines([head, price(1, '1,200'), price(2, '19,990.50')]);
    expect(listShown().map(({ price: { amount } }) => amount)).toEqual([120_000, 1_999_050]);
    const unclear = 'sku\tname\tbrand\tcategory\tvehicleClass\tprice\tcost';
    const { errors } = await importLines([unclear, 'P-3\tN\tB\tcars/suv\tcar\t1,200\t1']);
    expect(errors).toMatchObject([{ message: 'Price: “1,200” can mean two amounts. Write it like 19990.50.' }]);
  });

  it('reports in a dry run exactly what it then does', async () => {
    await importLines([head, row(1), row(2), row(3)]);
    const [removedProduct] = listShown();
    if (removedProduct) await replica.editor.remove(removedProduct.id, removedProduct.version, actor);
    const lines = [
      head,
      row(1), // deleted, so it is created again
      row(2), // unchanged
      row(3).replace('Falcon 3', 'Falcon III'), // updated
      row(4), // created
      row(4).toLowerCase(), // a duplicate
      row(5).replace('cars/suv', 'boats'), // refused
    ];
    const plannedReport = await importLines(lines, { dryRun: true });
    const writtenReport = await importLines(lines);
    expect(plannedReport.outcomes.map(({ outcome }) => outcome)).toEqual([
      'created',
      'unchanged',
      'updated',
      'created',
      'refused',
      'refused',
    ]);
    expect({ ...writtenReport, dryRun: true }).toEqual(plannedReport);
  });

  it('writes the other rows when one cannot be written for a reason of its own', async () => {
    const lines = [head, ...Array.from({ length: 20 }, (_, at) => row(at + 1))];
    let leftRows = 3;
    const create: typeof replica.editor.create = async (input, by) => {
      if (leftRows-- === 0) throw new Error('this row cannot be marshalled');
      return replica.editor.create(input, by);
    };
    const report = await importLines(lines, { editor: { ...replica.editor, create } });
    expect(report).toMatchObject({ created: 19, failed: 1, notWritten: 0, interrupted: false });
    expect(report.errors).toMatchObject([{ field: 'row', message: 'could not be written: an internal error' }]);
  });

  it('says which rows were written when the store fails in the middle, and the same file writes the rest once', async () => {
    const lines = [head, ...Array.from({ length: 150 }, (_, at) => row(at + 1))];
    let leftRows = 70;
    const create: typeof replica.editor.create = async (input, by) => {
      if (leftRows-- <= 0) throw unavailable('DynamoDB does not respond');
      return replica.editor.create(input, by);
    };
    const report = await importLines(lines, { editor: { ...replica.editor, create } });
    expect(report).toMatchObject({ created: 70, failed: 0, notWritten: 80, interrupted: true });
    expect(total()).toBe(70);
    const writtenSkus = report.outcomes.filter(({ outcome }) => outcome === 'created').map(({ sku }) => sku);
    expect(listShown().map(({ sku }) => sku)).toEqual(expect.arrayContaining(writtenSkus));
    expect(await importLines(lines)).toMatchObject({ created: 80, unchanged: 70, failed: 0, interrupted: false });
    expect(await eventsOf(table)).toHaveLength(150);
  });

  it('refuses a row whose product somebody else changed meanwhile', async () => {
    await importLines([head, row(1)]);
    const [productBefore] = listShown();
    const update: typeof replica.editor.update = async (...args) => {
      if (productBefore)
        await replica.editor.change(
          productBefore.id,
          (record, { now }) => ({ ...record, name: 'Theirs', version: record.version + 1, updatedAt: now }),
          actor,
        );
      return replica.editor.update(...args);
    };
    const report = await importLines(['sku,price', 'IMP-1,7'], { editor: { ...replica.editor, update } });
    expect(report).toMatchObject({ updated: 0, failed: 1, outcomes: [{ outcome: 'refused' }] });
    expect(report.errors[0]?.message).toBe('SKU: The product was changed meanwhile.');
  });

  it('names a thousand faults and counts the others', async () => {
    const report = await importLines([
      head,
      ...Array.from({ length: 1100 }, (_, at) => `B-${at},N,B,,cars/suv,car,x,1,`),
    ]);
    expect(report).toMatchObject({ failed: 1100, errors: { length: 1000 }, errorsLeftOut: 100 });
    expect(report.outcomes).toHaveLength(1100);
  });
});
