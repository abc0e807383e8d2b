import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AppId, apps } from '@eshop/topology';
import type { TestProject } from 'vitest/node';
import { findHostsAt } from '../../tools/ops/cluster/edge-hosts.ts';
import type {} from './setup.ts';

/**
 * Lets the core of the e2e tests meet a shop of which only the edge is known: `$ESHOP_API_URL`, `$ESHOP_SHOP_URL` and
 * `$ESHOP_ADMIN_URL`, by default a laptop cluster's; hosts in `eshop.test` are found at `$ESHOP_EDGE`. `skaffold verify`
 * runs it in a container.
 */
export default (project: TestProject) => {
  const { env } = process;
  const edge = env.ESHOP_EDGE ?? '127.0.0.1';
  findHostsAt(edge);
  const ledger = join(mkdtempSync(join(tmpdir(), 'eshop-core-')), 'ledger.ndjson');
  writeFileSync(ledger, '');
  const sites: Record<string, string> = {
    customer: env.ESHOP_SHOP_URL ?? 'http://shop.eshop.test',
    admin: env.ESHOP_ADMIN_URL ?? 'http://admin.eshop.test',
  };
  const api = env.ESHOP_API_URL ?? 'http://api.eshop.test';
  const byApp = <Value>(value: (id: AppId) => Value) =>
    Object.fromEntries(apps.map(({ id }) => [id, value(id)])) as Record<AppId, Value>;
  project.provide('edge', edge);
  project.provide('eshop', {
    urls: byApp((id) => sites[id] ?? api),
    sidecarUrls: byApp(() => ''),
    replicas: byApp(() => []),
    tokens: { app: '', dapr: '' },
    environments: {},
    control: '',
    broker: '',
    logs: '',
    spans: '',
    ledger,
    data: '',
    everySpan: '',
    daprRedis: undefined,
  });
};
