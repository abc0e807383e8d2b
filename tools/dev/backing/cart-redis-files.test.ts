import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { lastMaster, masterPort, writeRedisFile, writeSentinelFile } from './cart-redis-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'eshop-carts-'));
const layout = { folder, redis: [6381, 6382, 6383], sentinels: [6391, 6392, 6393], bind: '127.0.0.1' };
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the first server is the master while no Sentinel knows another', () => {
  expect(masterPort(layout)).toBe(6381);
});

test('the master is the one that the Sentinel with the highest epoch wrote down', () => {
  for (const port of layout.sentinels) writeSentinelFile(layout, port, 6381);
  const file = writeSentinelFile(layout, 6392, 6383);
  writeFileSync(file, `${readFileSync(file, 'utf8')}sentinel config-epoch carts 4\n`);

  expect(masterPort(layout)).toBe(6383);
});

test('a Sentinel file without an epoch is the oldest', () => {
  expect(lastMaster('sentinel monitor carts 127.0.0.1 6382 2')).toEqual({ port: 6382, epoch: 0 });
});

test('only the others follow the master', () => {
  expect(readFileSync(writeRedisFile(layout, 6381, 6381), 'utf8')).not.toContain('replicaof');
  expect(readFileSync(writeRedisFile(layout, 6382, 6381), 'utf8')).toContain('replicaof 127.0.0.1 6381');
});
