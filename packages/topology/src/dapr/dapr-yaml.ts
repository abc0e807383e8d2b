import { portsOf } from '../ports.ts';
import { apps } from '../registry.ts';

/** The multi-app run file of the Dapr CLI (`dapr run -f .`), beside backing services that `npm start -- --backing-only` brings up. */
export const daprYaml = () => ({
  version: 1,
  common: { resourcesPath: '.data/dapr/resources' },
  apps: apps.map((app) => {
    const ports = portsOf(app);
    return {
      appID: app.id,
      appDirPath: `${app.kind === 'site' ? 'frontends' : 'services'}/${app.id}`,
      appPort: ports.app,
      daprHTTPPort: ports.daprHttp,
      daprGRPCPort: ports.daprGrpc,
      daprInternalGRPCPort: ports.daprInternal,
      metricsPort: ports.daprMetrics,
      daprHTTPMaxRequestSize: app.maxBody,
      configFilePath: `.data/dapr/config/${app.id}.yaml`,
      command:
        app.kind === 'site' ? ['npm', 'start'] : ['node', '--env-file', `../../.data/env/${app.id}.env`, 'src/main.ts'],
    };
  }),
});
