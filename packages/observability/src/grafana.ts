import type { Panel } from './panel.ts';

const datasource = { type: 'prometheus', uid: '$datasource' } as const;
const grid = { columns: 24, width: 8, height: 8 };

/** Lays panels out three in a row, in the JSON that Grafana imports (https://grafana.com/docs/grafana/latest/dashboards/build-dashboards/view-dashboard-json-model/). */
export const dashboard = (name: string, panels: readonly Panel[]) => ({
  uid: `eshop-${name}`,
  title: `Eshop / ${name}`,
  tags: ['eshop'],
  schemaVersion: 39,
  timezone: 'browser',
  refresh: '30s',
  time: { from: 'now-3h', to: 'now' },
  templating: { list: [{ name: 'datasource', type: 'datasource', query: 'prometheus' }] },
  panels: panels.map(drawPanel),
});

export type Dashboard = ReturnType<typeof dashboard>;

const drawPanel = ({ title, unit, queries }: Panel, index: number) => ({
  id: index + 1,
  type: 'timeseries',
  title,
  datasource,
  gridPos: { ...placeOf(index), w: grid.width, h: grid.height },
  fieldConfig: { defaults: { unit, min: 0 }, overrides: [] },
  targets: queries.map(({ expr, legend }, query) => ({
    refId: String.fromCharCode(65 + query),
    datasource,
    expr,
    legendFormat: legend,
  })),
});

const placeOf = (index: number) => {
  const inRow = grid.columns / grid.width;
  return { x: (index % inRow) * grid.width, y: Math.floor(index / inRow) * grid.height };
};
