import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Money } from '@eshop/contracts/money';
import type { BestSellers, SalesExportQuery, SalesSummary } from '@eshop/contracts/sale';
import PdfDocument from 'pdfkit';
import { createFonts, type Fonts } from './fonts.ts';
import { remainderOf } from './remainder.ts';

/** What a printed report shows: the filter, the totals, and a line for each product, best first. */
export interface PrintedReport {
  query: SalesExportQuery;
  totals: SalesSummary;
  products: BestSellers['items'];
  /** Whether there are more products than are printed. */
  isCut: boolean;
  printedAt: Date;
}

const margin = 40;
const rowHeight = 16;
/** From the top of a row to its baseline. */
const baseline = 10;
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
  const page = createPage(await createFonts(textOf(report), 400), await createFonts(standardText, 700));
  const { doc } = page;
  const writing = pipeline(doc, to, { signal });
  head(page, report);
  tableHead(page);
  for (const row of report.products) {
    if (doc.y + rowHeight > doc.page.height - margin - rowHeight) {
      doc.addPage();
      tableHead(page);
    }
    line(
      page,
      table.map(({ cell }) => cell(row)),
    );
  }
  foot(page, report);
  numberPages(page);
  doc.end();
  await writing;
};

/** ASCII, and the signs that amounts and shortened texts have. */
const standardText = `${String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index))}\u00a0…−£¥€₩₹`;

/** Everything that the report may print. */
const textOf = ({ query, totals, products }: PrintedReport): string =>
  [
    standardText,
    amount(totals.revenue),
    ...Object.values(filtersOf(query)),
    ...products.flatMap(({ name, category }) => [name, category]),
  ].join('');

const filtersOf = ({ category, productId, warehouseId }: SalesExportQuery) => ({
  category,
  product: productId,
  warehouse: warehouseId,
});

interface Style {
  size: number;
  isBold?: boolean;
  color?: string;
}

interface Box {
  x: number;
  y: number;
  width: number;
  align?: 'left' | 'right';
}

type Page = ReturnType<typeof createPage>;

/** A document with text of any script: a line is drawn in as many fonts as it needs, and shortened where it is too long. */
const createPage = (regular: Fonts, bold: Fonts) => {
  const doc = new PdfDocument({ size: 'A4', margin, bufferPages: true, info: { Title: 'Sales report' } });
  for (const [name, font] of [...regular.fonts, ...bold.fonts]) doc.registerFont(name, font as unknown as Uint8Array); // a font of fontkit is allowed since pdfkit 0.17, which its types do not know yet
  const widthOf = (text: string, fonts: Fonts, size: number) =>
    fonts
      .runsOf(text)
      .reduce((width, { font, text: piece }) => width + doc.font(font).fontSize(size).widthOfString(piece), 0);
  const shorten = (text: string, fonts: Fonts, size: number, width: number): string => {
    if (widthOf(text, fonts, size) <= width) return text;
    const graphemes = Array.from(segmenter.segment(text), ({ segment }) => segment);
    let [fits, tooMany] = [0, graphemes.length];
    while (tooMany - fits > 1) {
      const middle = Math.floor((fits + tooMany) / 2);
      if (widthOf(`${graphemes.slice(0, middle).join('')}…`, fonts, size) <= width) fits = middle;
      else tooMany = middle;
    }
    return `${graphemes.slice(0, fits).join('')}…`;
  };
  const draw = (text: string, { size, isBold = false, color = 'black' }: Style, { x, y, width, align }: Box) => {
    const fonts = isBold ? bold : regular;
    const visibleText = shorten(text, fonts, size, width);
    let at = align === 'right' ? x + width - widthOf(visibleText, fonts, size) : x;
    for (const { font, text: piece } of fonts.runsOf(visibleText)) {
      doc.font(font).fontSize(size).fillColor(color).text(piece, at, y, { lineBreak: false, baseline: 'alphabetic' });
      at += doc.widthOfString(piece);
    }
  };
  return { doc, draw };
};

const segmenter = new Intl.Segmenter();

const head = ({ doc, draw }: Page, { query, printedAt }: PrintedReport) => {
  const { timeZone, from, to } = query;
  const moment = (iso: string) =>
    new Date(iso).toLocaleString('en-GB', { timeZone, dateStyle: 'medium', timeStyle: 'short' });
  const width = doc.page.width - 2 * margin;
  const lines = [
    `${from ? `From ${moment(from)}` : 'From the first sale'} to ${to ? moment(to) : 'now'} (${timeZone})`,
    ...Object.entries(filtersOf(query)).flatMap(([name, value]) => (value ? [`Only ${name} ${value}`] : [])),
    `Printed ${moment(printedAt.toISOString())}`,
  ];
  draw('Sales report', { size: 18, isBold: true }, { x: margin, y: margin + 18, width });
  for (const [index, text] of lines.entries())
    draw(text, { size: 9, color: '#444444' }, { x: margin, y: margin + 38 + index * 13, width });
  doc.y = margin + 38 + lines.length * 13 + 12;
};

const tableHead = (page: Page) => {
  const { doc } = page;
  doc.y += baseline;
  line(
    page,
    table.map(({ heading }) => heading),
    true,
  );
  doc
    .moveTo(margin, doc.y - baseline - 1)
    .lineTo(doc.page.width - margin, doc.y - baseline - 1)
    .strokeColor('#999999')
    .stroke();
};

const foot = (page: Page, { totals, products, isCut }: PrintedReport) => {
  const rest = remainderOf(totals, products);
  if (rest)
    line(page, [
      isCut ? 'Other products, and returns' : 'Returns of earlier sales',
      '',
      String(rest.quantity),
      amount(rest.revenue),
      amount(rest.margin),
    ]);
  line(
    page,
    [
      totals.orders < 0 ? 'Total' : `Total of ${totals.orders} ${totals.orders === 1 ? 'order' : 'orders'}`,
      '',
      String(totals.quantity),
      amount(totals.revenue),
      amount(totals.margin),
    ],
    true,
  );
  if (isCut)
    page.draw(
      'There are more products than are printed; the total counts them all. CSV and XLSX hold every sale.',
      { size: 8 },
      { x: margin, y: page.doc.y, width: page.doc.page.width - 2 * margin },
    );
};

/** Draws a row of the table with its baseline at the document's place, which moves to the next row. */
const line = ({ doc, draw }: Page, cells: readonly string[], isBold = false) => {
  const { y } = doc;
  let x = margin;
  for (const [index, { width, align }] of table.entries()) {
    draw(cells[index] ?? '', { size: 9, isBold }, { x, y, width: width - 6, align });
    x += width;
  }
  doc.y = y + rowHeight;
};

const numberPages = ({ doc, draw }: Page) => {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page);
    doc.page.margins.bottom = 0; // else text so low would begin another page
    draw(
      `Page ${page + 1} of ${count}`,
      { size: 8 },
      { x: margin, y: doc.page.height - margin + 16, width: doc.page.width - 2 * margin, align: 'right' },
    );
  }
};

const amount = ({ amount: minor, currency }: Money) =>
  (minor / 100).toLocaleString('en-US', { style: 'currency', currency });
