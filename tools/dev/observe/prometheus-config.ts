import type { App } from '@eshop/topology';
import { replicasOf } from '../platform/replicas.ts';

interface Options {
  apps: readonly App[];
  offset: number;
  /** How many processes each app has. @default 1 */
  replicas?: number | undefined;
  /** The file of rules, beside this one. */
  rulesFile: string;
  /** How often everything is asked and judged, e.g. `5s`. */
  every: string;
}

/**
 * The configuration of a Prometheus on this machine: every service under the label `app` that all rules go by, as in a
 * cluster, and every sidecar, under another, or it would stand for its app that is down. JSON, which is YAML.
 */
export const prometheusConfig = ({ apps, offset, replicas = 1, rulesFile, every }: Options) => ({
  global: { scrape_interval: every, evaluation_interval: every },
  rule_files: [rulesFile],
  scrape_configs: [
    {
      job_name: 'services',
      static_configs: apps
        .filter(({ kind }) => kind === 'service')
        .flatMap((app) => replicasOf(app, { offset, replicas }))
        .map(({ app, name, ports }) => ({ targets: [at(ports.app)], labels: { app: app.id, pod: name } })),
    },
    {
      job_name: 'sidecars',
      static_configs: apps
        .flatMap((app) => replicasOf(app, { offset, replicas }))
        .map(({ name, ports }) => ({ targets: [at(ports.daprMetrics)], labels: { sidecar: name } })),
    },
  ],
});

const at = (port: number) => `127.0.0.1:${port}`;

/** What Prometheus is started with; all it needs beside its binary. */
export const prometheusArguments = ({ config, data, port }: { config: string; data: string; port: number }) => [
  `--config.file=${config}`,
  `--storage.tsdb.path=${data}`,
  '--storage.tsdb.retention.time=1d',
  `--web.listen-address=127.0.0.1:${port}`,
];
