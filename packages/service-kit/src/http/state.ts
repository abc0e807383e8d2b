import { setTimeout as pause } from 'node:timers/promises';
import { ServiceState } from '@eshop/contracts/state';
import type { App } from '@eshop/topology';
import type { OutboxStore } from '../outbox/outbox.ts';
import type { Sidecar } from '../sidecar/sidecar.ts';
import { type Checks, runChecks } from './health.ts';
import { route, routes } from './route.ts';

interface Deps {
  app: App;
  checks: Checks;
  sidecar: Pick<Sidecar, 'describe'>;
  version: string;
  outbox?: Pick<OutboxStore, 'pending'> | undefined;
}

/** `/internal/state`: what this replica and its sidecar are, for the admin site's page on the platform. In a second, whatever does not answer. */
export const stateRoutes = ({ app, checks, sidecar, version, outbox }: Deps) => {
  const startedAt = new Date().toISOString();
  return routes('/internal/state', {
    'GET /': route({
      name: 'getServiceState',
      summary: 'What this replica and its sidecar are, and what keeps it from working',
      allow: 'caller',
      reply: [200, ServiceState],
      handler: async () => {
        const [results, sidecarMetadata, pendingEvents] = await Promise.all([
          runChecks(checks),
          sidecar.describe().catch(() => undefined),
          outbox && Promise.race([outbox.pending().catch(() => undefined), pause(1000, undefined, { ref: false })]),
        ]);
        return {
          app: app.id,
          version,
          node: process.version,
          startedAt,
          checks: Object.fromEntries(Object.entries(results).map(([name, text]) => [name, withoutSecrets(text)])),
          ...(sidecarMetadata && { sidecar: sidecarMetadata }),
          ...(pendingEvents && { outbox: pendingEvents }),
        };
      },
    }),
  });
};

/** What drivers say may name the address that they were given, with a password in it. */
export const withoutSecrets = (text: string): string => text.replaceAll(/\/\/[^\s/]*@/g, '//').slice(0, 200);
