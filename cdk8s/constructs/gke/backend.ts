import { type App, portsOf } from '@eshop/topology';
import type { Construct } from 'constructs';
import { terminationGraceSeconds } from '../app/annotations.ts';
import { backendConfig } from './kinds.ts';

/** Those that keep a connection open to tell an order's status as it changes. */
const streaming: readonly string[] = ['order', 'customer'];

/** How long the load balancer waits for an answer's end, in seconds; a stream is taken up again by its client. */
const timeoutSec = (app: App) => (streaming.includes(app.id) ? 3600 : 30);

/**
 * How the load balancer treats an app's pods. The paths of a health check are the pods' own, so nothing of it is
 * public.
 */
export const appBackend = (scope: Construct, app: App, securityPolicy: string) =>
  backendConfig(scope, app.id, {
    timeoutSec: timeoutSec(app),
    // A pod that ends finishes what it has begun: as long as Kubernetes lets it.
    connectionDraining: { drainingTimeoutSec: terminationGraceSeconds },
    healthCheck: {
      type: 'HTTP',
      requestPath: '/readyz',
      port: portsOf(app).app,
      checkIntervalSec: 5,
      timeoutSec: 3,
      healthyThreshold: 1,
      unhealthyThreshold: 2,
    },
    securityPolicy: { name: securityPolicy },
    logging: { enable: true, sampleRate: 0.1 },
    customResponseHeaders: { headers: ['Strict-Transport-Security: max-age=31536000'] },
  });
