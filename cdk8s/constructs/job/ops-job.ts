import { type App, appOf, apps, portsOf } from '@eshop/topology';
import { ApiObject, Cron, JsonPatch } from 'cdk8s';
import { CronJob, EnvValue, ImagePullPolicy, ServiceAccount } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import type { Environment } from '../../environments/environment.ts';
import { appUser } from '../app/app-deployment.ts';
import { storeEgress } from '../app/network.ts';
import { migrationVariables } from '../app/variables.ts';
import { WebIdentity, webIdentityVariables } from '../app/web-identity.ts';
import { podLabels } from '../labels.ts';
import { podsOf } from '../network/peers.ts';
import { PodNetworkPolicy } from '../network/pod-network-policy.ts';
import { completePod } from '../pod/complete-pod.ts';
import { containerResources } from '../pod/container-resources.ts';
import { containerSecurity } from '../pod/security.ts';
import { jobProps } from './job-props.ts';

/** Name of the CronJob, of its service account and of its role at Amazon. */
const opsName = 'ops';

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
    const labels = podLabels(opsName, 'job');
    super(scope, id, {
      ...jobProps({
        name: opsName,
        role: 'job',
        user: appUser,
        serviceAccount: ServiceAccount.fromServiceAccountName(scope, `${id}-account-name`, opsName),
      }),
      backoffLimit: 0, // a finding is a result, not a failure to retry
      metadata: { name: opsName },
      schedule: Cron.annually(),
      timeZone: 'Etc/UTC',
      suspend: true,
    });
    new ServiceAccount(this, 'account', { metadata: { name: opsName }, automountToken: false });
    const operator = { id: opsName, kind: 'service', stores: storesOfAll() } as const;
    const identity = new WebIdentity(this, 'web-identity', { app: operator, env });
    this.addContainer({
      name: opsName,
      image: env.image('ops'),
      imagePullPolicy: ImagePullPolicy.IF_NOT_PRESENT,
      command: ['node', 'tools/ops/commands/audit.ts', '--in-pod'],
      envVariables: { ...this.variables(env), ...textValues(webIdentityVariables(operator, env)) },
      resources: containerResources({ cpu: 50, memory: 128, memoryLimit: 512 }),
      securityContext: containerSecurity,
      volumeMounts: identity.volumeMounts,
    });
    completePod(this, { priorityClass: 'eshop-job', volumeSources: identity.volumeSources });
    // cdk8s-plus would set ten seconds, which means nothing while no schedule runs.
    ApiObject.of(this).addJsonPatch(JsonPatch.remove('/spec/startingDeadlineSeconds'));
    const product = appOf('product');
    new PodNetworkPolicy(this, 'network-policy', {
      name: opsName,
      labels,
      egress: [
        ...storeEgress(operator, env),
        { peers: [podsOf(product.id, product.kind)], ports: [portsOf(product).app] },
      ],
    });
  }

  /** The variables of every service's migration; each names another database, table or bucket. */
  private variables(env: Environment): Record<string, EnvValue> {
    const scope = new Construct(this, 'variables');
    const perApp = storeUsers().map((app) => migrationVariables(new Construct(scope, app.id), app, env));
    return Object.assign({}, ...perApp);
  }
}

const storeUsers = (): App[] => apps.filter(({ stores }) => Object.values(stores).some((names) => names.length > 0));

/** The databases, tables and buckets of all apps; the tools read no cache and no account. */
const storesOfAll = (): App['stores'] => {
  const all = storeUsers().map(({ stores }) => stores);
  return {
    postgres: all.flatMap(({ postgres }) => postgres),
    mysql: all.flatMap(({ mysql }) => mysql),
    dynamodb: all.flatMap(({ dynamodb }) => dynamodb),
    s3: all.flatMap(({ s3 }) => s3),
    redis: [],
    cognito: [],
  };
};

const textValues = (variables: Readonly<Record<string, string>>): Record<string, EnvValue> =>
  Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, EnvValue.fromValue(value)]));
