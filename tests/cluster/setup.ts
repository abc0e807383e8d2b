import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AppId, apps } from '@eshop/topology';
import type { TestProject } from 'vitest/node';
import { createKubectl } from '../../tools/ops/cluster/kubectl.ts';
import { clusterPlatform } from '../../tools/ops/cluster/platform.ts';
import type {} from '../e2e/setup.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the cluster's edge. */
    edge: string;
  }
}

/**
 * Lets the e2e tests meet the shop that runs in the cluster kubectl points at, through its edge, as strangers do. What
 * only one machine can give, its processes and sidecars, is not there.
 */
export default async (project: TestProject) => {
  const { urls, environments, edge, close } = await clusterPlatform(createKubectl('eshop'));
  const ledger = process.env.ESHOP_LEDGER ?? join(mkdtempSync(join(tmpdir(), 'eshop-cluster-')), 'ledger.ndjson');
  writeFileSync(ledger, '', { flag: 'a' });
  const nowhere = Object.fromEntries(apps.map(({ id }) => [id, ''])) as Record<AppId, string>;
  project.provide('edge', edge);
  project.provide('eshop', {
    urls,
    sidecarUrls: nowhere,
    replicas: Object.fromEntries(apps.map(({ id }) => [id, [] as string[]])) as Record<AppId, string[]>,
    tokens: { app: '', dapr: '' },
    environments: Object.fromEntries(apps.map(({ id }) => [id, definedOnly(environments[id] ?? {})])),
    control: '',
    broker: '',
    logs: '',
    spans: '',
    ledger,
    data: '',
    everySpan: '',
    daprRedis: undefined,
  });
  return close;
};

const definedOnly = (entries: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(entries).filter((entry): entry is [string, string] => entry[1] !== undefined));
