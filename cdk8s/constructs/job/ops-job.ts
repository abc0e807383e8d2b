import { appOf, portsOf } from '@eshop/topology';
import { ApiObject, Cron, JsonPatch } from 'cdk8s';
import { CronJob, EnvValue, ImagePullPolicy, RestartPolicy, ServiceAccount } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import type { Environment } from '../../environments/environment.ts';
import { appUser } from '../app/app-deployment.ts';
import { storeEgress } from '../app/network.ts';
import { migrationVariables } from '../app/variables.ts';
import { WebIdentity, webIdentityVariables } from '../app/web-identity.ts';
import { podLabels } from '../labels.ts';
import { podsOf } from '../network/peers.ts';
import { PodNetworkPolicy } from '../network/pod-network-policy.ts';
import { operators, storeUsers } from '../operators.ts';
import { completePod } from '../pod/complete-pod.ts';
import { containerResources } from '../pod/container-resources.ts';
import { containerSecurity } from '../pod/security.ts';
import { jobProps } from './job-props.ts';

export interface OpsJobProps {
  /** The environment that it runs in. */
  readonly env: Environment;
}

/**
 * A suspended CronJob of the operators' tools, of which `npm run ops` starts Jobs. Its pods reach the stores of every
 * service, and product's public API, with which the audit compares them.
 */
export class OpsJob extends CronJob {
  constructor(scope: Construct, id: string, { env }: OpsJobProps) {
    const labels = podLabels(operators.id, 'job');
    super(scope, id, {
      ...jobProps({
        name: operators.id,
        role: 'job',
        user: appUser,
        serviceAccount: ServiceAccount.fromServiceAccountName(scope, `${id}-account-name`, operators.id),
      }),
      backoffLimit: 0, // a finding is a result, not a failure to retry
      restartPolicy: RestartPolicy.NEVER, // else the pod is deleted with its output
      metadata: { name: operators.id },
      schedule: Cron.annually(),
      timeZone: 'Etc/UTC',
      suspend: true,
    });
    new ServiceAccount(this, 'account', { metadata: { name: operators.id }, automountToken: false });
    const identity = new WebIdentity(this, 'web-identity', { app: operators, env });
    this.addContainer({
      name: operators.id,
      image: env.image('ops'),
      imagePullPolicy: ImagePullPolicy.IF_NOT_PRESENT,
      command: ['node', 'tools/ops/commands/audit.ts', '--in-pod'],
      envVariables: { ...this.variables(env), ...textValues(webIdentityVariables(operators, env)) },
      resources: containerResources({ cpu: 50, memory: 128, memoryLimit: 512 }),
      securityContext: containerSecurity,
      volumeMounts: identity.volumeMounts,
    });
    completePod(this, { priorityClass: 'eshop-job', volumeSources: identity.volumeSources });
    // cdk8s-plus would set ten seconds, which means nothing while no schedule runs.
    ApiObject.of(this).addJsonPatch(JsonPatch.remove('/spec/startingDeadlineSeconds'));
    const product = appOf('product');
    new PodNetworkPolicy(this, 'network-policy', {
      name: operators.id,
      labels,
      egress: [
        ...storeEgress(operators, env),
        { peers: [podsOf(product.id, product.kind)], ports: [portsOf(product).app] },
      ],
    });
  }

  /** The variables of every service's migration; each names another database, table or bucket. */
  private variables(env: Environment): Record<string, EnvValue> {
    const scope = new Construct(this, 'variables');
    const perApp = storeUsers.map((app) => migrationVariables(new Construct(scope, app.id), app, env));
    return Object.assign({}, ...perApp);
  }
}

const textValues = (variables: Readonly<Record<string, string>>): Record<string, EnvValue> =>
  Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, EnvValue.fromValue(value)]));
