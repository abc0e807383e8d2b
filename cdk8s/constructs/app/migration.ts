import type { App } from '@eshop/topology';
import { k8s } from 'cdk8s-plus-28';
import type { Environment } from '../../environments/environment.ts';
import { containerSecurity } from '../security.ts';
import { webIdentity } from '../web-identity.ts';
import { migrationVariables } from './variables.ts';

/** Whether an app has a schema or tables, and with them the command `src/migrate.ts`. */
export const hasMigration = ({ stores }: App): boolean =>
  stores.postgres.length + stores.mysql.length + stores.dynamodb.length > 0;

/** The app's own image bringing its stores up to date, or (`wait`) waiting until that is done, without changing anything. */
export const migrationContainer = (app: App, env: Environment, what: 'migrate' | 'wait'): k8s.Container =>
  storeContainer(app, env, what === 'wait' ? 'await-migrations' : 'migrate', [
    'src/migrate.ts',
    ...(what === 'wait' ? ['--wait'] : []),
  ]);

/** The app's own image running another of its programs, which knows its databases, tables and buckets alone. */
export const storeContainer = (app: App, env: Environment, name: string, program: string[]): k8s.Container => ({
  name,
  image: env.image(app.id),
  imagePullPolicy: 'IfNotPresent',
  command: ['node', ...program],
  env: migrationVariables(app, env),
  resources: {
    requests: { cpu: k8s.Quantity.fromString('10m'), memory: k8s.Quantity.fromString('64Mi') },
    limits: { memory: k8s.Quantity.fromString('256Mi') },
  },
  securityContext: containerSecurity,
  volumeMounts: [...webIdentity(app, env).volumeMounts],
});
