import type { BestSellers, SalesSeries, SalesSummary } from '@eshop/contracts/sale';
import { answerOf, api } from '@eshop/ui/server/api';
import type { Session } from '@eshop/ui/server/sessions';
import { site } from '@eshop/ui/server/site';

/** Which sales, as the service's query says it. */
export interface SalesFilter {
  from?: string;
  to?: string;
  productId?: string;
  category?: string;
  warehouseId?: string;
}

type Series = SalesFilter & { interval: SalesSeries['interval']; timeZone: string };
type Best = SalesFilter & { by: 'quantity' | 'revenue' | 'margin'; limit: number };
type Page = SalesFilter & { limit: number; cursor?: string };

// Years of sales take a while to add up.
const sales = (session: Session) => api('sales-report', { session, timeoutMs: 10_000 });

/** What this site asks of sales-report. Each throws as `answerOf` does. */
export const salesReport = {
  summary: (session: Session, query: SalesFilter): Promise<SalesSummary> =>
    answerOf(sales(session).GET('/v1/sales/summary', { params: { query } })),
  series: (session: Session, query: Series): Promise<SalesSeries> =>
    answerOf(sales(session).GET('/v1/sales/series', { params: { query } })),
  bestSellers: (session: Session, query: Best): Promise<BestSellers> =>
    answerOf(sales(session).GET('/v1/sales/best-sellers', { params: { query } })),
  list: (session: Session, query: Page) => answerOf(sales(session).GET('/v1/sales', { params: { query } })),
  /** The file as the service writes it, whatever the status; it ends when whoever asked is gone. */
  export: (session: Session, query: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Response> =>
    site().open('sales-report', 'GET /v1/sales/export', {
      params: {},
      search: `?${new URLSearchParams(query)}`,
      signal,
      endless: true,
      timeoutMs: 60_000,
      headers: { authorization: `Bearer ${session.accessToken}` },
    }),
};
