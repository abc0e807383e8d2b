import { type App, portsOf } from '@eshop/topology';
import type { NeededPort } from '../supervisor/ports.ts';

/** The ports that apps and their sidecars will listen on. */
export const appPorts = (apps: readonly App[], offset: number): NeededPort[] =>
  apps.flatMap((app) => {
    const { app: own, ...sidecar } = portsOf(app, offset);
    return [
      { port: own, owner: app.id },
      ...Object.values(sidecar).map((port) => ({ port, owner: `the sidecar of ${app.id}` })),
    ];
  });
