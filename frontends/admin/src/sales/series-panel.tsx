import type { SalesSeries } from '@eshop/contracts/sale';
import { formatMoney } from '@eshop/ui/money';
import { SeriesChart } from '../charts/series-chart.tsx';
import { DataTable } from '../desk/data-table.tsx';
import { Panel } from '../desk/panel.tsx';
import { ChoiceLinks } from './choice-links.tsx';
import { stepIn } from './in-zone.ts';

interface Props {
  series: SalesSeries;
  possible: readonly string[];
  query: Readonly<Record<string, string>>;
}

/** Revenue and margin by time, as a chart and as the same in a table. */
export const SeriesPanel = ({ series, possible, query }: Props) => {
  const { interval, timeZone, points } = series;
  const label = (start: string) => stepIn(timeZone, interval, start);
  const best = points.toSorted((a, b) => b.revenue.amount - a.revenue.amount)[0];
  const summary = best
    ? `Revenue and margin by ${interval}, ${points.length} of them. The most was ${formatMoney(best.revenue)}, from ${label(best.start)}.`
    : 'There were no sales.';
  return (
    <Panel
      title="By time"
      aside={<ChoiceLinks label="Interval" name="interval" options={possible} chosen={interval} query={query} />}
    >
      <SeriesChart
        points={points.map(({ start, revenue, margin }) => ({
          label: label(start),
          revenue: revenue.amount / 100,
          margin: margin.amount / 100,
        }))}
        summary={summary}
        currency={best?.revenue.currency ?? 'USD'}
      />
      <details>
        <summary className="min-h-6 text-sm font-medium">The same as a table</summary>
        <div className="mt-3">
          <DataTable
            caption={`Sales by ${interval}`}
            rows={points}
            keyOf={({ start }) => start}
            empty="There were no sales."
            columns={[
              { head: `${interval[0]?.toUpperCase()}${interval.slice(1)} from`, cell: ({ start }) => label(start) },
              { head: 'Orders', align: 'end', cell: ({ orders }) => orders },
              { head: 'Pieces', align: 'end', cell: ({ quantity }) => quantity },
              { head: 'Revenue', align: 'end', cell: ({ revenue }) => formatMoney(revenue) },
              { head: 'Margin', align: 'end', cell: ({ margin }) => formatMoney(margin) },
            ]}
          />
        </div>
      </details>
    </Panel>
  );
};
