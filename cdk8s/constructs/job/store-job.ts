import type { App } from '@eshop/topology';
import { type EnvValue, Job, ServiceAccount } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import type { Environment } from '../../environments/environment.ts';
import { appUser } from '../app/app-deployment.ts';
import { storeEgress } from '../app/network.ts';
import { storeContainer } from '../app/store-container.ts';
import { migrationVariables } from '../app/variables.ts';
import { WebIdentity } from '../app/web-identity.ts';
import { podLabels } from '../labels.ts';
import { PodNetworkPolicy } from '../network/pod-network-policy.ts';
import { completePod } from '../pod/complete-pod.ts';
import { jobProps } from './job-props.ts';

export interface StoreJobProps {
  /** Name of the Job and of its network policy. */
  readonly name: string;
  /** The app whose image it runs and whose stores it reaches. */
  readonly app: App;
  /** The environment that it runs in. */
  readonly env: Environment;
  /** Role of its pods, in their labels. */
  readonly role: 'migration' | 'job';
  /** Name of its container. */
  readonly containerName: string;
  /** File of the program in the app's image, and its arguments. */
  readonly program: readonly string[];
  /** Makes the program's variables. @default those of a migration */
  readonly variables?: (scope: Construct) => Record<string, EnvValue>;
}

/** A Job that runs one of an app's programs, and may connect to the app's stores alone. */
export class StoreJob extends Job {
  constructor(scope: Construct, id: string, props: StoreJobProps) {
    const { name, app, env, role } = props;
    const labels = podLabels(app.id, role);
    super(scope, id, {
      ...jobProps({
        name: app.id,
        role,
        user: appUser,
        serviceAccount: env.cloud && ServiceAccount.fromServiceAccountName(scope, `${id}-account`, app.id),
      }),
      metadata: { name, labels },
    });
    const identity = new WebIdentity(this, 'web-identity', { app, env });
    const { variables = (inner) => migrationVariables(inner, app, env) } = props;
    this.addContainer(
      storeContainer({
        app,
        env,
        name: props.containerName,
        program: props.program,
        variables: variables(new Construct(this, 'variables')),
        volumeMounts: identity.volumeMounts,
      }),
    );
    completePod(this, { priorityClass: 'eshop-job', volumeSources: identity.volumeSources });
    new PodNetworkPolicy(this, 'network-policy', { name, labels, egress: storeEgress(app, env) });
  }
}
