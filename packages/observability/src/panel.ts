import type { App } from '@eshop/topology';

/** A graph: what it shows, in which of Grafana's units, by which queries. */
export interface Panel {
  title: string;
  unit: 'short' | 's' | 'reqps' | 'percentunit' | 'bytes' | 'ops';
  queries: readonly { expr: string; legend: string }[];
}

/** Panels that an app has because of what the topology says of it; none when they do not concern it. */
export type PanelsOf = (app: App) => Panel[];
