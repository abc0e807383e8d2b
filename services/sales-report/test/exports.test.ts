import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { SalesExportQuery } from '@eshop/contracts/sale';
import { answerErrors } from '@eshop/service-kit/http/errors';
import { createLog } from '@eshop/service-kit/telemetry/log';
import ExcelJs from 'exceljs';
import express from 'express';
import { sql } from 'kysely';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSendExport } from '../src/routes/send-export.ts';
import { createCheckTimeZone } from '../src/use-cases/check-time-zone.ts';
import { createExportSales } from '../src/use-cases/export-sales.ts';
import { fact, openSales, processOn, saleOf } from './report.ts';

const many = 60_000;

describe('exports', () => {
  let fixture: Awaited<ReturnType<typeof openSales>>;
  let server: Server;
  let stillMay: () => boolean;
  let deliverSale: (at: string, ...facts: ReturnType<typeof fact>[]) => Promise<void>;
  const product = { ...fact('cars/suv', 2, 4_599_000), name: '=HYPERLINK("http://x")' };
  beforeAll(async () => {
    fixture = await openSales();
    const { deliver, partitions } = processOn(fixture.db);
    deliverSale = async (at, ...facts) => void (await deliver(saleOf(at, ...facts)));
    await deliver(saleOf('2026-10-20T10:00:00.000Z', product, { ...fact('cars/van'), name: 'Über, "Van"' }));
    await partitions.forSale(new Date('2026-09-15T00:00:00Z'));
    await manyFacts(fixture.db, many);
    const exportSales = createExportSales({
      db: fixture.db,
      checkTimeZone: createCheckTimeZone(fixture.db),
      now: () => new Date('2026-11-02T12:00:00Z'),
    });
    const sendExport = createSendExport(exportSales);
    const app = express();
    app.get('/', async (req, res) => {
      const controller = new AbortController();
      res.once('close', () => controller.abort());
      await sendExport(SalesExportQuery.parse(req.query), {
        res,
        signal: controller.signal,
        stillMay: () => stillMay(),
      });
    });
    app.use(answerErrors(createLog('test', 'fatal' as 'error')));
    server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
  }, 120_000);
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await fixture.drop();
  });

  beforeEach(() => {
    stillMay = () => true;
  });

  const ask = (query: string, init?: RequestInit) =>
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/?${query}`, init);
  const readPdf = async (response: Response) =>
    extractText(new Uint8Array(await response.arrayBuffer()), { mergePages: true });
  const october = 'from=2026-10-01T00:00:00Z&to=2026-11-01T00:00:00Z';

  it('are CSV that a spreadsheet reads, with formulas disarmed', async () => {
    const answer = await ask(`format=csv&${october}`);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="sales-2026-11-02.csv"');
    const [head, ...rows] = (await answer.text()).trimEnd().split('\r\n');
    expect(head).toContain('Sold at (UTC),Order,Product id,Product');
    expect(rows).toHaveLength(2);
    const row = rows.find((text) => text.includes(product.productId));
    expect(row).toContain('"\'=HYPERLINK(""http://x"")",cars/suv');
    expect(row).toContain(',2,45990,6,91980,91968,USD');
    expect(rows.join()).toContain('"Über, ""Van"""');
  });

  it('are CSV without a formula in a column that a program makes of it at semicolons', async () => {
    const name = "Falcon;=cmd|'/C calc'!A0;x";
    await deliverSale('2026-12-28T10:00:00.000Z', { ...fact('cars/van'), name });
    const text = await (await ask('format=csv&from=2026-12-28T00:00:00Z')).text();
    expect(text).toContain("Falcon;'=cmd|'/C calc'!A0;x");
    for (const column of text.split(/[;|\n]/)) expect(column).not.toMatch(/^[\s"]*[=+\-@]/);
  });

  it('are a workbook with dates and numbers', async () => {
    const answer = await ask(`format=xlsx&${october}`);
    const book = new ExcelJs.Workbook();
    await book.xlsx.load(await answer.arrayBuffer());
    const sheet = book.getWorksheet('Sales');
    expect(sheet?.rowCount).toBe(3);
    const values = sheet?.getRows(2, 2)?.map((row) => row.values) ?? [];
    expect(values).toContainEqual(
      expect.arrayContaining([new Date('2026-10-20T10:00:00Z'), product.name, 2, 45_990, 91_968]),
    );
  });

  it('are pages with totals, that a reader opens', async () => {
    const { text, totalPages } = await readPdf(await ask(`format=pdf&${october}&timeZone=Europe/Berlin`));
    expect(totalPages).toBe(1);
    expect(text).toContain('From 1 Oct 2026, 02:00 to 1 Nov 2026, 01:00 (Europe/Berlin)');
    expect(text).toMatch(/Total of 1 order\b/);
    expect((await readPdf(await ask('format=pdf'))).totalPages).toBeGreaterThan(3);
  });

  it('print names in their own letters, and what no font has as a replacement character', async () => {
    const names = ['日本スカイライン', 'Škoda Kodiaq', '현대 아이오닉', 'Ελλάδα', 'Москва', 'Zoë', '长城汽车', 'Việt'];
    const facts = [...names, 'Zoë'.normalize('NFD'), 'Car 🚗'].map((name) => ({ ...fact('cars/van'), name }));
    await deliverSale('2026-12-24T10:00:00.000Z', ...facts);
    const { text } = await readPdf(await ask('format=pdf&from=2026-12-24T00:00:00Z'));
    for (const name of names) expect(text.replaceAll(/\s/g, '')).toContain(name.replaceAll(/\s/g, ''));
    expect(text.match(/Zoë/g)).toHaveLength(2);
    expect(text.replaceAll(/\s/g, '')).toContain('Car\ufffd');
  });

  it('print the end of a name that is too long as an ellipsis', async () => {
    const name = `Motorrad${'bekleidung'.repeat(18)}`;
    await deliverSale('2026-12-26T10:00:00.000Z', { ...fact('cars/van'), name });
    const { text } = await readPdf(await ask('format=pdf&from=2026-12-26T00:00:00Z'));
    expect(text).toMatch(/Motorrad(bekleidung)+\w*…/);
    expect(text).not.toContain(name);
  });

  it.each(['csv', 'xlsx'])(
    'hold every fact as %s, however many there are',
    async (format) => {
      const bytes = Buffer.from(await (await ask(`format=${format}&to=2026-10-01T00:00:00Z`)).arrayBuffer());
      if (format === 'csv') return expect(bytes.toString().trimEnd().split('\r\n')).toHaveLength(many + 1);
      const book = new ExcelJs.stream.xlsx.WorkbookReader(Readable.from(bytes), {});
      let rows = 0;
      for await (const sheet of book) for await (const _ of sheet) rows++;
      expect(rows).toBe(many + 1);
    },
    120_000,
  );

  it.each(['csv', 'xlsx'])('break off as %s when the permission is revoked while they are read', async (format) => {
    let batches = 0;
    stillMay = () => ++batches <= 3;
    const answer = await ask(`format=${format}&to=2026-10-01T00:00:00Z`);
    await expect(answer.arrayBuffer()).rejects.toThrow();
    expect(batches).toBe(4);
  });

  it('end with a reader that goes away, and let the next one in; a fourth at once is told to wait', async () => {
    const readers = [1, 2, 3].map(() => new AbortController());
    const running = await Promise.all(readers.map(({ signal }) => ask('format=csv', { signal })));
    expect(running.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await ask('format=csv')).status).toBe(503);
    for (const reader of readers) reader.abort();
    await expect.poll(async () => (await ask(`format=csv&${october}`)).status, { timeout: 5000 }).toBe(200);
  });
});

/** Facts of September, made by the database itself. */
const manyFacts = (db: Awaited<ReturnType<typeof openSales>>['db'], count: number) =>
  sql`
    insert into sales (id, order_id, kind, product_id, name, category, warehouse_id, quantity, price, cost, currency, sold_at)
    select gen_random_uuid(), gen_random_uuid(), 'sale', ('00000000-0000-7000-8000-' || lpad((n % 300)::text, 12, '0'))::uuid,
      'Vehicle ' || n % 300, 'cars/suv', gen_random_uuid(), 1, 100000 + n, 90000, 'USD', timestamptz '2026-09-01' + n * interval '5 seconds'
    from generate_series(1, ${sql.lit(count)}) as n`.execute(db);
