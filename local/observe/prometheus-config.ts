import { type App, portsOf } from '@eshop/topology';

interface Options {
  apps: readonly App[];
  offset: number;
  /** The file of rules, beside this one. */
  rulesFile: string;
  /** How often everything is asked and judged, e.g. `5s`. */
  every: string;
}

/**
 * The configuration of a Prometheus on this machine: every service under the label `app` that all rules go by, as in a
 * cluster, and every sidecar, under another, or it would stand for its app that is down. JSON, which is YAML.
 */
export const prometheusConfig = ({ apps, offset, rulesFile, every }: Options) => ({
  global: { scrape_interval: every, evaluation_interval: every },
  rule_files: [rulesFile],
  scrape_configs: [
    {
      job_name: 'services',
      static_configs: apps
        .filter(({ kind }) => kind === 'service')
        .map((app) => ({ targets: [at(portsOf(app, offset).app)], labels: { app: app.id, pod: app.id } })),
    },
    {
      job_name: 'sidecars',
      static_configs: apps.map((app) => ({
        targets: [at(portsOf(app, offset).daprMetrics)],
        labels: { sidecar: app.id },
      })),
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
