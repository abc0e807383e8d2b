import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dashboards } from '@eshop/observability';
import { apps } from '@eshop/topology';
import { afterEach, expect, it } from 'vitest';
import type { Run } from '../platform/assemble.ts';
import { startViewers } from './viewers.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'eshop-viewers-'));
const { PATH } = process.env;
afterEach(() => {
  process.env.PATH = PATH;
  rmSync(dataDir, { recursive: true });
});

it('what cannot be had is said, each with its reason, and holds nothing up', async () => {
  const notes: string[] = [];
  const supervisor = {
    start: () => {
      throw new Error('nothing is to be started here');
    },
  };
  const run = { options: { offset: 41_000, dataDir }, supervisor, note: (text: string) => notes.push(text) };
  process.env.PATH = '';
  expect(await startViewers(run as unknown as Run)).toEqual([]);
  expect(notes.sort().map((note) => note.split(':')[0])).toEqual(['No Grafana', 'No Prometheus', 'No Zipkin']);
  expect(notes.at(-1)).toContain('Java 17');
  expect(readdirSync(join(dataDir, 'observe', 'dashboards'))).toHaveLength(dashboards(apps).length);
});
