import type { App } from './app.ts';

/** Loopback ports of an app and of its sidecar; `offset` moves a whole platform. */
export const portsOf = ({ port }: Pick<App, 'port'>, offset = 0) => ({
  app: port + offset,
  daprHttp: port + offset + 500,
  daprGrpc: port + offset + 600,
  daprInternal: port + offset + 700,
  daprMetrics: port + offset + 800,
});

/** How many replicas of an app one machine has ports for. */
export const maxReplicas = 4;

/**
 * Loopback ports of one replica, counted from 1, of an app whose own port belongs to the load balancer before its
 * replicas. The first replica's sidecar keeps the app's usual ports, so that what talks to a sidecar finds one there.
 */
export const replicaPortsOf = (app: Pick<App, 'port'>, replica: number, offset = 0): ReturnType<typeof portsOf> => ({
  ...portsOf(app, offset + (replica - 1) * replicaSpacing),
  app: app.port + offset + replica * replicaSpacing,
});

const replicaSpacing = 25;

/** Loopback ports of the backing services of a local run; `offset` moves them with the apps. */
export const backingPorts = (offset = 0) =>
  ({
    postgres: 5442 + offset,
    mysql: 3316 + offset,
    daprRedis: 6380 + offset,
    cartRedis: [6381 + offset, 6382 + offset, 6383 + offset],
    cartSentinels: [6391 + offset, 6392 + offset, 6393 + offset],
    dynamodb: 8010 + offset,
    s3: 8011 + offset,
    cognito: 8012 + offset,
    hostedLogin: 8013 + offset,
    rabbitmq: 5682 + offset,
    rabbitmqDistribution: 5692 + offset,
    rabbitmqEpmd: 5693 + offset,
    pubsubEmulator: 8095 + offset,
    prometheus: 9090 + offset,
    zipkin: 9411 + offset,
  }) as const;
