import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AppId, apps } from '@eshop/topology';
import type { TestProject } from 'vitest/node';
import type { Broker } from '../../tools/dev/platform/broker.ts';
import { type Platform, startPlatform } from '../../tools/dev/platform.ts';
import { serveControl } from './support/control.ts';
import { collectSpans } from './support/span-collector.ts';

/** What workers are told of the platform under test. */
export interface Given {
  urls: Platform['urls'];
  sidecarUrls: Platform['sidecarUrls'];
  /** Where each process of an app listens by itself. */
  replicas: Record<AppId, readonly string[]>;
  tokens: Platform['tokens'];
  environments: Record<string, Record<string, string>>;
  control: string;
  /** The broker's process. */
  broker: string;
  /** The folder of all logs. */
  logs: string;
  /** Where the sidecars' spans are collected. */
  spans: string;
  /** A file with every span. */
  everySpan: string;
  /** The folder of the stores' data. */
  data: string;
  daprRedis: Platform['backing']['daprRedis'];
  /** Where the tests note what they were told. */
  ledger: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    eshop: Given;
  }
}

const brokerProcesses = { redis: 'redis-dapr', rabbitmq: 'rabbitmq', 'gcp-pubsub': 'pubsub-emulator' } as const;

/**
 * Brings up a platform of its own for the tests: other ports, another data folder, removed at the end by whatever end.
 * `ESHOP_TEST_BROKER` chooses the broker, `ESHOP_TEST_PORT_OFFSET` the ports, `ESHOP_TEST_REPLICAS` how many processes
 * every app has.
 */
export default async (project: TestProject) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'eshop-e2e-'));
  const logsDir = join(dataDir, 'logs');
  const ledger = join(dataDir, 'ledger.ndjson');
  writeFileSync(ledger, '');
  const broker = process.env.ESHOP_TEST_BROKER as Broker | undefined;
  const spans = await collectSpans(join(dataDir, 'spans.ndjson'));
  const platform = await startPlatform({
    offset: Number(process.env.ESHOP_TEST_PORT_OFFSET ?? 20_000),
    dataDir,
    logsDir,
    removeDataAtEnd: true,
    replicas: Number(process.env.ESHOP_TEST_REPLICAS ?? 1),
    spansTo: `${spans.url}/api/v2/spans`,
    env: Object.fromEntries(apps.map(({ id }) => [id, { VALIDATE_REPLIES: 'true' }])),
    report: (line) => line.kind === 'note' && console.log(line.text),
    ...(broker && { broker }),
  });
  const control = await serveControl(platform);
  project.provide('eshop', {
    urls: platform.urls,
    sidecarUrls: platform.sidecarUrls,
    replicas: Object.fromEntries(apps.map(({ id }) => [id, platform.replicaUrls(id)])) as Given['replicas'],
    tokens: platform.tokens,
    environments: Object.fromEntries(apps.map(({ id }) => [id, platform.environmentOf(id)])),
    control: control.url,
    broker: brokerProcesses[broker ?? 'redis'],
    logs: logsDir,
    spans: spans.url,
    everySpan: spans.file,
    data: dataDir,
    daprRedis: platform.backing.daprRedis,
    ledger,
  });
  return async () => {
    control.server.close();
    if (process.exitCode || process.env.ESHOP_KEEP_LOGS) cpSync(logsDir, '.data/e2e-logs', { recursive: true });
    await platform.stop();
    spans.server.close();
  };
};
