import type { App } from '@eshop/topology';
import { ApiObject, Cron, JsonPatch } from 'cdk8s';
import { CronJob, ServiceAccount } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import type { Environment } from '../../environments/environment.ts';
import { appUser } from '../app/app-deployment.ts';
import { storeContainer } from '../app/store-container.ts';
import { migrationVariables } from '../app/variables.ts';
import { completePod } from '../pod/complete-pod.ts';
import { jobProps } from './job-props.ts';

export interface RebuildJobProps {
  /** Name of the CronJob and of its container. */
  readonly name: string;
  /** The app whose read model is rebuilt, by its program `src/rebuild.ts`. */
  readonly app: App;
  /** The environment that it runs in. */
  readonly env: Environment;
}

/** A suspended CronJob, of which operators start Jobs. Its pods may connect to what those of the app's migration may. */
export class RebuildJob extends CronJob {
  constructor(scope: Construct, id: string, { name, app, env }: RebuildJobProps) {
    super(scope, id, {
      ...jobProps({
        name: app.id,
        role: 'migration',
        user: appUser,
        serviceAccount: env.cloud && ServiceAccount.fromServiceAccountName(scope, `${id}-account`, app.id),
      }),
      metadata: { name },
      schedule: Cron.annually(),
      timeZone: 'Etc/UTC',
      suspend: true,
    });
    const variables = migrationVariables(new Construct(this, 'variables'), app, env);
    this.addContainer(storeContainer({ app, env, name, program: ['src/rebuild.ts'], variables, volumeMounts: [] }));
    completePod(this, { priorityClass: 'eshop-job' });
    // cdk8s-plus would set ten seconds, which means nothing while no schedule runs.
    ApiObject.of(this).addJsonPatch(JsonPatch.remove('/spec/startingDeadlineSeconds'));
  }
}
