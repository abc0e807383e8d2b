import type { App } from '@eshop/topology';
import type { BaseSettings } from './settings.ts';
import { createSidecar, type Sidecar } from './sidecar/sidecar.ts';
import { createLog, type Log } from './telemetry/log.ts';
import { createMetrics, type Metrics } from './telemetry/metrics.ts';

/** What every service has from the start. */
export interface Kit {
  app: App;
  log: Log;
  metrics: Metrics;
  sidecar: Sidecar;
}

/** Creates the parts that every service needs, from its place in the topology and its settings. */
export const createKit = (app: App, settings: BaseSettings): Kit => ({
  app,
  log: createLog(app.id, settings.LOG_LEVEL),
  metrics: createMetrics(),
  sidecar: createSidecar(app, settings),
});
