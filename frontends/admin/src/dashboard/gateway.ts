import { answerOf, api } from '@eshop/ui/server/api';
import type { Session } from '@eshop/ui/server/sessions';

type Span = Readonly<{ from: string; to: string }>;

const sales = (session: Session) => api('sales-report', { session, timeoutMs: 8000 });

/** What the dashboard asks that no other page does. Each throws as `answerOf` does. */
export const figures = {
  sold: (session: Session, query: Span) => answerOf(sales(session).GET('/v1/sales/summary', { params: { query } })),
  daily: (session: Session, query: Span) =>
    answerOf(sales(session).GET('/v1/sales/series', { params: { query: { ...query, interval: 'day' } } })),
  bestSellers: (session: Session, query: Span) =>
    answerOf(
      sales(session).GET('/v1/sales/best-sellers', { params: { query: { ...query, limit: 8, by: 'revenue' } } }),
    ),
  openAlerts: (session: Session) =>
    answerOf(api('warehouse', { session }).GET('/v1/stock/alerts', { params: { query: { limit: 100 } } })),
};
