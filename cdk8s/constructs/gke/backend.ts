import { type App, portsOf } from '@eshop/topology';
import type { Construct } from 'constructs';
import { terminationGraceSeconds } from '../app/annotations.ts';
import { BackendConfig } from './kinds.ts';

export interface AppBackendProps {
  /** The service or site behind it. */
  readonly app: App;
  /** Name of the Cloud Armor policy of its requests. */
  readonly securityPolicy: string;
}

/** How the load balancer treats an app's pods. The path of the health check is the pods' own, and not public. */
export class AppBackend extends BackendConfig {
  constructor(scope: Construct, id: string, { app, securityPolicy }: AppBackendProps) {
    super(scope, id, {
      name: app.id,
      spec: {
        timeoutSec: timeoutSeconds(app),
        // A pod that stops finishes the requests in hand, for as long as Kubernetes lets it.
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
      },
    });
  }
}

/** Apps that keep a connection open to stream the status of an order. */
const streaming: readonly string[] = ['order', 'customer'];

/** How long the load balancer waits for the end of a response; the client of a stream resumes it. */
const timeoutSeconds = (app: App) => (streaming.includes(app.id) ? 3600 : 30);
