import { join } from 'node:path';
import type { ProcessSpec } from '../supervisor/process-spec.ts';
import type { DaprFolders } from './dapr-resources.ts';
import type { Replica } from './replicas.ts';

const loopback = '127.0.0.1';

/** The daprd of a replica, every port of it on loopback, without actors or the scheduler. */
export const sidecarOf = (
  { app, name, ports }: Replica,
  { daprd, folders, env }: { daprd: string; folders: DaprFolders; env: Record<string, string> },
): ProcessSpec => {
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
    name: `${name}-sidecar`,
    tier: 'sidecar',
    command: daprd,
    args: Object.entries(flags).map(([flag, value]) => `--${flag}=${value}`),
    env,
  };
};
