import { ServiceState } from '@eshop/contracts/state';
import type { App } from '@eshop/topology';
import type { Sidecar } from '../sidecar/sidecar.ts';
import { type Checks, runChecks } from './health.ts';
import { route, routes } from './route.ts';

interface Deps {
  app: App;
  checks: Checks;
  sidecar: Pick<Sidecar, 'describe'>;
  version: string;
}

/** `/internal/state`: what this replica and its sidecar are, for the admin site's page on the platform. */
export const stateRoutes = ({ app, checks, sidecar, version }: Deps) => {
  const startedAt = new Date().toISOString();
  return routes('/internal/state', {
    'GET /': route({
      summary: 'What this replica and its sidecar are, and what keeps it from working',
      allow: 'caller',
      reply: [200, ServiceState],
      handler: async () => {
        const [results, described] = await Promise.all([runChecks(checks), sidecar.describe().catch(() => undefined)]);
        return {
          app: app.id,
          version,
          node: process.version,
          startedAt,
          checks: results,
          ...(described && { sidecar: described }),
        };
      },
    }),
  });
};
