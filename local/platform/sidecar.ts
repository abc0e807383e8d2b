import { join } from 'node:path';
import { type App, portsOf } from '@eshop/topology';
import type { ProcessSpec } from '../supervisor/process-spec.ts';
import type { DaprFolders } from './dapr-resources.ts';

const loopback = '127.0.0.1';

/** The daprd of an app, every port of it on loopback, without actors or the scheduler. */
export const sidecarOf = (
  app: App,
  { daprd, offset, folders, env }: { daprd: string; offset: number; folders: DaprFolders; env: Record<string, string> },
): ProcessSpec => {
  const ports = portsOf(app, offset);
  const flags = {
    'app-id': app.id,
    'app-port': ports.app,
    'dapr-http-port': ports.daprHttp,
    'dapr-grpc-port': ports.daprGrpc,
    'dapr-internal-grpc-port': ports.daprInternal,
    'metrics-port': ports.daprMetrics,
    'dapr-listen-addresses': loopback,
    'dapr-internal-grpc-listen-address': loopback,
    'metrics-listen-address': loopback,
    'resources-path': folders.resources,
    config: join(folders.config, `${app.id}.yaml`),
    'max-body-size': app.maxBody,
    'log-level': 'warn',
    'dapr-graceful-shutdown-seconds': 2,
  };
  return {
    name: `${app.id}-sidecar`,
    tier: 'sidecar',
    command: daprd,
    args: Object.entries(flags).map(([flag, value]) => `--${flag}=${value}`),
    env,
  };
};
