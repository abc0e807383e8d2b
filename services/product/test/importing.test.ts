import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createImportProducts } from '../src/importing/import-products.ts';
import { createProductsBySku } from '../src/store/by-sku.ts';
import { eventsOf, productTestTable, replicaOn, type TestTable } from './servers.ts';

const head = 'sku,name,brand,description,category,vehicleClass,price,cost,spec:Engine';
const row = (at: number) => `IMP-${at},Falcon ${at},Borealis,"A ""fast"" one, red",cars/suv,car,${at}.50,10,V${at}`;
const file = (...lines: string[]) => Readable.from([Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`)]);

describe('an import', () => {
  let table: TestTable;
  let replica: ReturnType<typeof replicaOn>;
  beforeEach(async () => {
    table = await productTestTable();
    replica = replicaOn(table);
  });
  afterEach(() => table.drop());
  const imported = (lines: string[], { dryRun = false, editor = replica.editor } = {}) =>
    createImportProducts({ editor, productsBySku: createProductsBySku(table.client, table.table) })(
      file(...lines),
      { id: 'staff' },
      {
        dryRun,
      },
    );

  it('adds what is new, each with its event, and changes nothing the second time', async () => {
    const lines = [head, row(1), row(2), row(3)];
    expect(await imported(lines, { dryRun: true })).toMatchObject({ dryRun: true, rows: 3, created: 3 });
    expect(replica.catalogue.list({ limit: 9 }).value.total).toBe(0);
    expect(await imported(lines)).toMatchObject({ created: 3, failed: 0, errors: [] });
    expect(await imported(lines)).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
    expect(await eventsOf(table)).toHaveLength(3);
    const [first] = replica.catalogue.list({ limit: 1, sort: 'price-asc' }).value.items;
    const specs = { Engine: 'V1' };
    expect(first).toMatchObject({ sku: 'IMP-1', description: 'A "fast" one, red', price: { amount: 150 }, specs });
  });

  it('changes what it names of a known SKU, whatever its case, and leaves the rest', async () => {
    await imported([head, row(1), row(2)]);
    expect(await imported(['sku,price', 'imp-1,99', 'IMP-2,2.50'])).toMatchObject({ updated: 1, unchanged: 1 });
    const [changed] = replica.catalogue.list({ limit: 1, sort: 'price-desc' }).value.items;
    expect(changed).toMatchObject({ name: 'Falcon 1', price: { amount: 9900 }, specs: { Engine: 'V1' }, version: 2 });
  });

  it('reports each bad row by number and column, and takes the good ones', async () => {
    const bad = [
      'x,Short,B,,cars/suv,car,1,1,',
      'IMP-9,,B,,cars/suv,car,1,1,',
      'IMP-8,N,B,,cars/none,car,1,1,',
      'IMP-7,N,B,,cars/suv,motorcycle,1,1,',
      'IMP-6,N,B,,cars/suv,car,1.234,-1,',
      row(1),
    ];
    const report = await imported([head, row(1), ...bad]);
    expect(report).toMatchObject({ rows: 7, created: 1, failed: 6 });
    expect(report.errors.map(({ row: number, field }) => `${number} ${field}`)).toEqual([
      '3 sku',
      '4 name',
      '5 category',
      '6 vehicleClass',
      '7 price',
      '7 cost',
      '8 sku',
    ]);
  });

  it.each([
    ['has unknown columns', ['sku,colour', 'A-1,red'], 'unknown columns: colour'],
    ['has no SKU', ['name', 'Falcon'], 'sku is missing'],
    ['is no CSV', [head, 'A-1,"open'], 'after row 1'],
    ['has rows of another length', [head, 'A-1,two'], 'after row 1'],
  ])('is refused as a whole when the file %s', async (_, lines, message) => {
    const errors = [{ pointer: '/file', message: expect.stringContaining(message) }];
    await expect(imported(lines)).rejects.toMatchObject({ problem: { status: 400, errors } });
  });

  it('is finished by a repetition when the process died half way', async () => {
    const lines = [head, ...Array.from({ length: 150 }, (_, at) => row(at + 1))];
    let left = 70;
    const create: typeof replica.editor.create = (input) => {
      if (left-- <= 0) throw new Error('died');
      return replica.editor.create(input);
    };
    await expect(imported(lines, { editor: { ...replica.editor, create } })).rejects.toThrow('died');
    const done = replica.catalogue.list({ limit: 1 }).value.total;
    expect(await imported(lines)).toMatchObject({ created: 150 - done, unchanged: done, failed: 0 });
    expect(await eventsOf(table)).toHaveLength(150);
  });
});
