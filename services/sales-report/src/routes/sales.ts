import { tooManyExports } from '@eshop/contracts/problems/sales';
import {
  BestSellers,
  BestSellersQuery,
  SaleFilter,
  SaleListQuery,
  SalePage,
  SalesExportQuery,
  SalesSeries,
  SalesSeriesQuery,
  SalesSummary,
} from '@eshop/contracts/sale';
import { route, routes } from '@eshop/service-kit/http/route';
import type { ExportSales } from '../use-cases/export-sales.ts';
import type { ReadSales } from '../use-cases/read-sales.ts';
import type { ReadSeries } from '../use-cases/read-series.ts';
import { createSendExport } from './send-export.ts';

interface UseCases {
  readSales: ReadSales;
  readSeries: ReadSeries;
  exportSales: ExportSales;
}

const allow = 'sales:read';

export const salesRoutes = ({ readSales, readSeries, exportSales }: UseCases) => {
  const sendExport = createSendExport(exportSales);
  return routes('/v1/sales', {
    'GET /': route({
      name: 'listSales',
      summary: 'Sale facts, newest first',
      allow,
      query: SaleListQuery,
      reply: [200, SalePage],
      handler: ({ query }) => readSales.listSales(query),
    }),
    'GET /summary': route({
      name: 'getSalesSummary',
      summary: 'What the facts add up to',
      allow,
      query: SaleFilter,
      reply: [200, SalesSummary],
      handler: ({ query }) => readSales.summarizeSales(query),
    }),
    'GET /series': route({
      name: 'getSalesSeries',
      summary: 'Sales by hour, day, week or month, as the clocks of a time zone go',
      allow,
      query: SalesSeriesQuery,
      reply: [200, SalesSeries],
      handler: ({ query }) => readSeries(query),
    }),
    'GET /best-sellers': route({
      name: 'listBestSellers',
      summary: 'The products that sold best, by quantity, revenue or margin',
      allow,
      query: BestSellersQuery,
      reply: [200, BestSellers],
      handler: ({ query }) => readSales.listBestSellers(query),
    }),
    'GET /export': route({
      name: 'exportSales',
      summary: 'Sales as a file: every fact as CSV or XLSX, products with totals as PDF',
      allow,
      query: SalesExportQuery,
      produces: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/pdf'],
      reply: [200],
      problems: [tooManyExports],
      handler: ({ query, ...input }) => sendExport(query, input),
    }),
  });
};
