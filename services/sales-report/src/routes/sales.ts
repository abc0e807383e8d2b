import { badRequest } from '@eshop/contracts/problems/general';
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
import type { ExportSales } from '../exports/export-sales.ts';
import type { ListBestSellers } from '../store/best-sellers.ts';
import type { Sales } from '../store/sales.ts';
import type { ReadSalesSeries } from '../store/series.ts';
import type { TimeZones } from '../store/time-zones.ts';

interface Deps {
  sales: Sales;
  series: ReadSalesSeries;
  bestSellers: ListBestSellers;
  exportSales: ExportSales;
  timeZones: TimeZones;
}

const allow = 'sales:read';

export const salesRoutes = ({ sales, series, bestSellers, exportSales, timeZones }: Deps) =>
  routes('/v1/sales', {
    'GET /': route({
      name: 'listSales',
      summary: 'Sale facts, newest first',
      allow,
      query: SaleListQuery,
      reply: [200, SalePage],
      handler: ({ query }) => sales.list(inOrder(query)),
    }),
    'GET /summary': route({
      name: 'getSalesSummary',
      summary: 'What the facts add up to',
      allow,
      query: SaleFilter,
      reply: [200, SalesSummary],
      handler: ({ query }) => sales.summary(inOrder(query)),
    }),
    'GET /series': route({
      name: 'getSalesSeries',
      summary: 'Sales by hour, day, week or month, as the clocks of a time zone go',
      allow,
      query: SalesSeriesQuery,
      reply: [200, SalesSeries],
      handler: ({ query }) => series(inOrder(query)),
    }),
    'GET /best-sellers': route({
      name: 'listBestSellers',
      summary: 'The products that sold best, by quantity, revenue or margin',
      allow,
      query: BestSellersQuery,
      reply: [200, BestSellers],
      handler: ({ query }) => bestSellers(inOrder(query)),
    }),
    'GET /export': route({
      name: 'exportSales',
      summary: 'Sales as a file: every fact as CSV or XLSX, products with totals as PDF',
      allow,
      query: SalesExportQuery,
      produces: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/pdf'],
      reply: [200],
      problems: [tooManyExports],
      handler: async ({ query, res, signal, stillMay }) => {
        await timeZones.check(query.timeZone);
        return exportSales(inOrder(query), { res, signal, stillMay });
      },
    }),
  });

const inOrder = <Query extends SaleFilter>(query: Query): Query => {
  if (query.from && query.to && Date.parse(query.from) > Date.parse(query.to)) {
    throw badRequest('The range ends before it begins.', {
      errors: [{ pointer: '/query/to', message: 'not before from' }],
    });
  }
  return query;
};
