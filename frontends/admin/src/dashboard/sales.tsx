import { ProblemNotice } from '@eshop/ui/components/notice.tsx';
import { formatMoney } from '@eshop/ui/money';
import { attempt } from '@eshop/ui/server/attempt';
import type { Session } from '@eshop/ui/server/sessions';
import Link from 'next/link';
import { SeriesChart } from '../charts/series-chart.tsx';
import { DataTable } from '../desk/data-table.tsx';
import { linkTo } from '../desk/links.ts';
import { Panel } from '../desk/panel.tsx';
import { product } from '../gateways/product.ts';
import { salesReport } from '../gateways/sales-report.ts';
import { changeOf, type Period, periods } from './periods.ts';
import { Tile, Tiles } from './tile.tsx';

interface Props {
  session: Session;
  /** Milliseconds since 1970. */
  now: number;
}

/** Shows sales and margin of today and of the last days, each compared with the period before. */
export const SalesTiles = async ({ session, now }: Props) => {
  // biome-ignore lint/plugin: three periods
  const periodsResult = await attempt(Promise.all(periods(now).map((period) => compareWithPrevious(session, period))));
  if (periodsResult.problem) return <ProblemNotice problem={periodsResult.problem} />;
  return (
    <Tiles>
      {periodsResult.value.flatMap(({ period: { title, from, to, comparison }, sold, before }) => {
        const href = linkTo('/sales', { from: from.slice(0, 10), to: to.slice(0, 10) });
        return (['revenue', 'margin'] as const).map((kind) => (
          <Tile
            key={`${title} ${kind}`}
            title={`${kind === 'revenue' ? 'Sales' : 'Margin'}, ${title.toLowerCase()}`}
            figure={formatMoney(whole(sold[kind]))}
            href={href}
            note={changeOf(sold[kind].amount, before[kind].amount, comparison)}
          />
        ));
      })}
    </Tiles>
  );
};

const compareWithPrevious = async (session: Session, period: Period) => {
  const [currentTotals, previousTotals] = await Promise.all([
    salesReport.summary(session, { from: period.from, to: period.to }),
    salesReport.summary(session, { from: period.before, to: period.from }),
  ]);
  return { period, sold: currentTotals, before: previousTotals };
};

const whole = <Money extends { amount: number }>(money: Money): Money => ({
  ...money,
  amount: Math.round(money.amount / 100) * 100,
});

/** The last thirty days, a bar each. */
export const SalesChart = async ({ session, now }: Props) => {
  const span = spanOf(now);
  const { value: series, problem } = await attempt(
    salesReport.series(session, { ...span, interval: 'day', timeZone: 'UTC' }),
  );
  if (problem) return <ProblemNotice problem={problem} />;
  const points = series.points.map(({ start, revenue, margin }) => ({
    label: start.slice(5, 10),
    revenue: revenue.amount / 100,
    margin: margin.amount / 100,
  }));
  const best = series.points.reduce(
    (top, point) => (point.revenue.amount > top.revenue.amount ? point : top),
    series.points[0] ?? emptyTotals,
  );
  return (
    <Panel title="Sales of the last 30 days">
      <SeriesChart
        points={points}
        currency={best.revenue.currency}
        summary={`Sales a day over 30 days; the best day was ${best.start.slice(0, 10)} with ${formatMoney(best.revenue)}.`}
      />
    </Panel>
  );
};

const emptyTotals = { start: '', revenue: { amount: 0, currency: 'USD' } };

const spanOf = (now: number) => {
  const [, , month] = periods(now);
  return { from: month?.from ?? '', to: month?.to ?? '' };
};

/** What brought the most in thirty days. */
export const BestSellers = async ({ session, now }: Props) => {
  const { value: best, problem } = await attempt(
    salesReport.bestSellers(session, { ...spanOf(now), limit: 8, by: 'revenue' }),
  );
  if (problem) return <ProblemNotice problem={problem} />;
  const unnamedIds = best.items.filter(({ name }) => name === null).map(({ productId }) => productId);
  const products = (await attempt(product.several(session, unnamedIds))).value ?? [];
  const names = new Map(products.map(({ id, name }) => [id, name]));
  return (
    <Panel
      title="Best sellers of 30 days"
      aside={
        <Link href="/sales" className="text-sm text-accent underline">
          Report
        </Link>
      }
    >
      <DataTable
        caption="Best sellers"
        rows={best.items}
        keyOf={({ productId }) => productId}
        empty="Nothing was sold in 30 days."
        columns={[
          {
            head: 'Vehicle',
            cell: ({ productId, name }) => (
              <Link href={linkTo('/sales', { productId })} prefetch={false} className="text-accent hover:underline">
                {name ?? names.get(productId) ?? productId.slice(0, 8)}
              </Link>
            ),
          },
          { head: 'Pieces', align: 'end', cell: ({ quantity }) => quantity },
          { head: 'Sales', align: 'end', cell: ({ revenue }) => formatMoney(whole(revenue)) },
          { head: 'Margin', align: 'end', cell: ({ margin }) => formatMoney(whole(margin)) },
        ]}
      />
    </Panel>
  );
};
