import { type App, portsOf } from '@eshop/topology';
import type { NeededPort } from '../supervisor/ports.ts';
import { replicasOf } from './replicas.ts';

/** The ports that apps, their sidecars and the load balancer before several replicas will listen on. */
export const appPorts = (apps: readonly App[], offset: number, replicas: number): NeededPort[] => [
  ...(replicas > 1 ? apps.map((app) => ({ port: portsOf(app, offset).app, owner: 'the load balancer' })) : []),
  ...apps
    .flatMap((app) => replicasOf(app, { offset, replicas }))
    .flatMap(({ name, ports }) => {
      const { app: own, ...sidecar } = ports;
      return [
        { port: own, owner: name },
        ...Object.values(sidecar).map((port) => ({ port, owner: `the sidecar of ${name}` })),
      ];
    }),
];
