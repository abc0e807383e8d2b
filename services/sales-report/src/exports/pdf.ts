import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Money } from '@eshop/contracts/money';
import type { BestSellers, SalesExportQuery, SalesSummary } from '@eshop/contracts/sale';
import PdfDocument from 'pdfkit';

/** What a printed report shows: the filter, the totals, and a line for each product, best first. */
export interface PrintedReport {
  query: SalesExportQuery;
  totals: SalesSummary;
  products: BestSellers['items'];
  /** The products are more than are printed. */
  cut: boolean;
  printedAt: Date;
}

const margin = 40;
const rowHeight = 16;
/** Columns of the table: heading, width in points, alignment, and what a product's row says. */
const table = [
  { heading: 'Product', width: 205, align: 'left', cell: (row) => row.name ?? row.productId },
  { heading: 'Category', width: 100, align: 'left', cell: (row) => row.category },
  { heading: 'Quantity', width: 50, align: 'right', cell: (row) => String(row.quantity) },
  { heading: 'Revenue', width: 80, align: 'right', cell: (row) => amount(row.revenue) },
  { heading: 'Margin', width: 80, align: 'right', cell: (row) => amount(row.margin) },
] as const satisfies readonly {
  heading: string;
  width: number;
  align: 'left' | 'right';
  cell: (row: BestSellers['items'][number]) => string;
}[];

/** Prints the report as A4 pages, each with the table's heading and its number. The document is small, so its pages are kept until all are numbered. */
export const writePdf = async (report: PrintedReport, to: Writable, signal: AbortSignal): Promise<void> => {
  const doc = new PdfDocument({ size: 'A4', margin, bufferPages: true, info: { Title: 'Sales report' } });
  const written = pipeline(doc, to, { signal });
  head(doc, report);
  tableHead(doc);
  for (const row of report.products) {
    if (doc.y + rowHeight > doc.page.height - margin - rowHeight) {
      doc.addPage();
      tableHead(doc);
    }
    line(
      doc,
      table.map(({ cell }) => cell(row)),
    );
  }
  foot(doc, report);
  numberPages(doc);
  doc.end();
  await written;
};

type Doc = InstanceType<typeof PdfDocument>;

const head = (doc: Doc, { query, printedAt }: PrintedReport) => {
  const { timeZone, from, to, category, productId, warehouseId } = query;
  const moment = (iso: string) =>
    new Date(iso).toLocaleString('en-GB', { timeZone, dateStyle: 'medium', timeStyle: 'short' });
  doc.font('Helvetica-Bold').fontSize(18).text('Sales report');
  doc.font('Helvetica').fontSize(9).fillColor('#444444');
  doc.text(`${from ? `From ${moment(from)}` : 'From the first sale'} to ${to ? moment(to) : 'now'} (${timeZone})`);
  for (const [name, value] of Object.entries({ category, product: productId, warehouse: warehouseId })) {
    if (value) doc.text(printable(`Only ${name} ${value}`));
  }
  doc
    .text(`Printed ${moment(printedAt.toISOString())}`)
    .fillColor('black')
    .moveDown();
};

const tableHead = (doc: Doc) => {
  doc.font('Helvetica-Bold').fontSize(9);
  line(
    doc,
    table.map(({ heading }) => heading),
  );
  doc
    .moveTo(margin, doc.y - 4)
    .lineTo(doc.page.width - margin, doc.y - 4)
    .strokeColor('#999999')
    .stroke();
  doc.font('Helvetica');
};

const foot = (doc: Doc, { totals, cut }: PrintedReport) => {
  doc.font('Helvetica-Bold');
  line(doc, [
    `Total of ${totals.orders} orders`,
    '',
    String(totals.quantity),
    amount(totals.revenue),
    amount(totals.margin),
  ]);
  doc.font('Helvetica').fontSize(8);
  if (cut)
    doc.text(
      'There are more products than are printed; the total counts them all. CSV and XLSX hold every sale.',
      margin,
      doc.y,
    );
};

const line = (doc: Doc, cells: readonly string[]) => {
  const y = doc.y;
  let x = margin;
  for (const [at, { width, align }] of table.entries()) {
    doc.text(printable(cells[at] ?? ''), x, y, {
      width: width - 6,
      height: rowHeight,
      align,
      ellipsis: true,
      lineBreak: false,
    });
    x += width;
  }
  doc.x = margin;
  doc.y = y + rowHeight;
};

const numberPages = (doc: Doc) => {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page);
    doc.page.margins.bottom = 0; // else text so low would begin another page
    doc
      .fontSize(8)
      .text(`Page ${page + 1} of ${count}`, margin, doc.page.height - margin + 8, { align: 'right', lineBreak: false });
  }
};

const amount = ({ amount: minor, currency }: Money) =>
  (minor / 100).toLocaleString('en-US', { style: 'currency', currency });

/** The fonts that every PDF reader has know Latin letters alone. */
const printable = (text: string) =>
  text.replace(/[^\u0020-\u007e\u00a0-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d\u20ac]/g, '?');
