import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dashboards } from '@eshop/observability';
import { apps, backingPorts } from '@eshop/topology';
import type { Run } from '../platform/assemble.ts';
import { measureStep } from '../platform/progress.ts';
import { assertFree } from '../supervisor/ports.ts';
import { startPrometheus } from './prometheus.ts';
import type { StartViewer, Viewer } from './viewer.ts';
import { startZipkin } from './zipkin.ts';

/** Brings up what can be had, and says what cannot; a platform is not held up by who looks at it. */
export const startViewers = async (run: Run): Promise<Viewer[]> => {
  const { offset, dataDir, generatedDir = dataDir } = run.options;
  const ports = backingPorts(offset);
  await assertFree([
    { port: ports.prometheus, owner: 'Prometheus' },
    { port: ports.zipkin, owner: 'Zipkin' },
  ]);
  const viewerOptions = { run, dataDir, generatedDir, ports };
  const start = (name: string, viewer: StartViewer) =>
    measureStep(run.report, name, () => viewer(viewerOptions)).catch((error: Error) => {
      run.note(`No ${name}: ${error.message}`);
      return undefined;
    });
  const viewers = await Promise.all([start('Prometheus', startPrometheus), start('Zipkin', startZipkin)]);
  writeDashboards(join(generatedDir, 'observe', 'dashboards'), run.note);
  return viewers.filter((viewer) => viewer !== undefined);
};

const writeDashboards = (folder: string, note: Run['note']) => {
  mkdirSync(folder, { recursive: true });
  for (const board of dashboards(apps))
    writeFileSync(join(folder, `${board.uid}.json`), JSON.stringify(board, null, 2));
  note(`No Grafana: no package registry has it. Its dashboards, for one that you have: ${folder}`);
};
