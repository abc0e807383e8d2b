import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { watchDeadLetters } from '@eshop/service-kit/dead-letters/watch-dead-letters';
import { createJobMetrics } from '@eshop/service-kit/jobs/job-metrics';
import { createRecoveryMetrics } from '@eshop/service-kit/lost-events/recovery-metrics';
import { createRelayMetrics } from '@eshop/service-kit/outbox/relay-metrics';
import { createPurgeMetrics } from '@eshop/service-kit/retention/janitor';
import { createMetrics, type Metrics } from '@eshop/service-kit/telemetry/metrics';
import type { App } from '@eshop/topology';
import { inRepository } from '../../dev/platform/repository.ts';

/** A registered metric, as its documentation shows it. */
interface RegisteredMetric {
  name: string;
  type: string;
  labels: readonly string[];
  help: string;
}

/**
 * Creates the registry of an app: the metrics of the kit that follow from the topology, and its own, which
 * `services/<name>/src/metrics.ts` exports. It queries no store.
 */
const registryOf = async (app: App): Promise<Metrics['registry']> => {
  const metrics = createMetrics();
  const { registry } = metrics;
  if (app.publishes.length > 0) createRelayMetrics(registry, inertProxy, inertProxy);
  if (app.subscribes.length > 0) createPurgeMetrics(registry);
  if (app.subscribes.length > 0)
    watchDeadLetters({ registry, store: inertProxy, topics: app.subscribes, log: inertProxy });
  if (app.subscribes.length > 0) createRecoveryMetrics(registry, app.subscribes);
  if (Object.keys(app.schedule).length > 0) createJobMetrics(registry, Object.keys(app.schedule));
  await registerOwn(app, metrics);
  return registry;
};

/** Returns the names of the series that an app reports; a histogram has one for each of its parts. */
export const registeredMetrics = async (app: App): Promise<Set<string>> =>
  new Set((await registryOf(app)).getMetricsAsArray().flatMap(seriesOf));

/** Returns the metrics that an app reports, with what its documentation says of them. */
export const metricsOf = async (app: App): Promise<RegisteredMetric[]> =>
  (await registryOf(app)).getMetricsAsArray().map((metric) => {
    const { name, help, labelNames } = metric as unknown as { name: string; help: string; labelNames: string[] };
    return { name, help, labels: labelNames, type: metric.constructor.name.toLowerCase() };
  });

const registerOwn = async ({ id }: App, metrics: Metrics) => {
  const file = inRepository(join('services', id, 'src', 'metrics.ts'));
  if (!existsSync(file)) return;
  const moduleExports: Record<string, (metrics: Metrics, deps: never) => unknown> = await import(file);
  for (const register of Object.values(moduleExports)) register(metrics, inertProxy);
};

const seriesOf = (metric: { name: string; constructor: { name: string } }) =>
  metric.constructor.name === 'Histogram'
    ? ['_bucket', '_count', '_sum'].map((part) => `${metric.name}${part}`)
    : [metric.name];

/** Represents stores, which are only asked when somebody scrapes. */
const inertProxy: never = new Proxy(() => undefined, { get: () => inertProxy, apply: () => inertProxy }) as never;
