import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alertRules } from '@eshop/observability';
import { apps } from '@eshop/topology';
import { resolveProgram } from '../backing/resolve/program.ts';
import { until } from '../supervisor/until.ts';
import { prometheusArguments, prometheusConfig } from './prometheus-config.ts';
import type { StartViewer } from './viewer.ts';

const every = '5s';

/** Prometheus over all apps and sidecars, with the alerts that a cluster has. Throws when it is unavailable. */
export const startPrometheus: StartViewer = async ({ run, dataDir, generatedDir, ports: { prometheus: port } }) => {
  const command = await resolveProgram('prometheus', run.note);
  const folder = join(generatedDir, 'observe');
  const data = join(dataDir, 'prometheus');
  for (const directory of [folder, data]) mkdirSync(directory, { recursive: true });
  const [config, rulesFile] = [join(folder, 'prometheus.yaml'), join(folder, 'rules.yaml')];
  const { offset, replicas } = run.options;
  writeFileSync(config, JSON.stringify(prometheusConfig({ apps, offset, replicas, rulesFile, every }), null, 2));
  writeFileSync(rulesFile, JSON.stringify({ groups: alertRules(apps) }, null, 2));
  run.supervisor.start({
    name: 'prometheus',
    tier: 'backing',
    command,
    args: prometheusArguments({ config, data, port }),
  });
  const url = `http://127.0.0.1:${port}`;
  await until(async () => (await fetch(`${url}/-/ready`)).ok, {
    what: 'Prometheus is',
    timeoutMs: 30_000,
    detail: () => run.supervisor.lastLines('prometheus'),
  });
  return { title: 'Prometheus: metrics and alerts', url };
};
