'use client';

import { useSyncExternalStore } from 'react';
import { Area, Bar, CartesianGrid, ComposedChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';

interface Point {
  label: string;
  /** In whole units of the currency. */
  revenue: number;
  margin: number;
}

interface Props {
  points: readonly Point[];
  /** Says in words what the chart shows, for those who do not see it. */
  summary: string;
  currency: string;
}

const neverChanges = () => () => undefined;

/** Revenue as bars and margin over it, by time. It is drawn in the browser alone: it needs the size it has there. */
export const SeriesChart = ({ points, summary, currency }: Props) => {
  const inBrowser = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
  const money = (value: unknown) =>
    new Intl.NumberFormat('en-US', {
      style: 'currency',
      currency,
      maximumFractionDigits: 0,
      notation: 'compact',
    }).format(Number(value));
  return (
    <figure className="m-0">
      <figcaption className="sr-only">{summary}</figcaption>
      <div aria-hidden="true" className="h-64 w-full">
        {inBrowser && (
          <ResponsiveContainer width="100%" height="100%">
            <ComposedChart
              data={[...points]}
              margin={{ top: 8, right: 8, bottom: 0, left: 8 }}
              accessibilityLayer={false}
            >
              <CartesianGrid stroke="var(--line)" vertical={false} />
              <XAxis dataKey="label" stroke="var(--muted)" fontSize={12} tickLine={false} minTickGap={24} />
              <YAxis
                stroke="var(--muted)"
                fontSize={12}
                tickLine={false}
                axisLine={false}
                width={64}
                tickFormatter={money}
              />
              <Tooltip
                formatter={money}
                cursor={{ fill: 'var(--sunken)' }}
                contentStyle={{ background: 'var(--raised)', border: '1px solid var(--line)', borderRadius: 8 }}
              />
              <Bar
                dataKey="revenue"
                name="Revenue"
                fill="var(--accent)"
                radius={[3, 3, 0, 0]}
                isAnimationActive={false}
              />
              <Area
                dataKey="margin"
                name="Margin"
                stroke="var(--spark)"
                fill="var(--spark)"
                fillOpacity={0.15}
                isAnimationActive={false}
              />
            </ComposedChart>
          </ResponsiveContainer>
        )}
      </div>
    </figure>
  );
};
