import { apps } from '@eshop/topology';
import { ServiceAccount } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { settingsOf } from '../../constructs/component-settings.ts';
import type { Components } from '../../constructs/components.ts';
import { ExternalSecret, type RemoteSecret, SecretManagerStore } from '../../constructs/gke/external-secret.ts';
import { IamPolicyMember } from '../../constructs/gke/kinds.ts';
import { principal } from '../../constructs/gke/workload-identity.ts';
import { secretsOf, secretVariablesOf, tokenKey } from '../../constructs/secrets.ts';
import { shippingCostKey } from '../../constructs/shipping-cost-endpoint.ts';
import { cartRedis } from '../../constructs/stores.ts';
import type { Environment } from '../../environments/environment.ts';

const serviceAccount = 'external-secrets';

export interface ExternalSecretsProps {
  /** The environment in whose project the secrets are. */
  readonly env: Environment;
  /** The hand-written Dapr resources, which refer to Secrets. */
  readonly components: Components;
}

/** Every Secret that pods refer to, out of Secret Manager, which one service account reads that no pod has. */
export class ExternalSecrets extends Construct {
  constructor(scope: Construct, id: string, { env, components }: ExternalSecretsProps) {
    super(scope, id);
    if (!env.cloud) throw new Error(`${env.name} has no secret manager`);
    const { project, projectNumber } = env.cloud.google;
    new ServiceAccount(this, 'service-account', { metadata: { name: serviceAccount }, automountToken: false });
    new IamPolicyMember(this, 'accessor', {
      env,
      name: 'external-secrets-accessor',
      spec: {
        member: principal(env, serviceAccount),
        role: 'roles/secretmanager.secretAccessor',
        resourceRef: { kind: 'Project', external: `projects/${project}` },
        condition: {
          title: 'secrets of the shop',
          expression: `resource.name.startsWith("projects/${projectNumber}/secrets/eshop-")`,
        },
      },
    });
    new SecretManagerStore(this, 'store', { project, serviceAccount });
    for (const remote of remoteSecrets(components)) new ExternalSecret(this, remote.name, remote);
  }
}

/** Returns every Secret of a cloud, and the name in Secret Manager behind each of its keys: `eshop-<secret>-<key>`. */
const remoteSecrets = (components: Components): RemoteSecret[] => [
  ...apps.flatMap(ofApp),
  ...ofComponents(components),
  secret(cartRedis.name, ['password']),
  secret(shippingCostKey, [shippingCostKey]),
];

const secret = (name: string, keys: readonly string[]): RemoteSecret => ({
  name,
  keys: Object.fromEntries(keys.map((key) => [key, remoteName(name, key)])),
});

const remoteName = (secret: string, key: string) =>
  key === secret ? `eshop-${secret}` : `eshop-${secret}-${key.toLowerCase().replaceAll('_', '-')}`;

const ofApp = (app: (typeof apps)[number]): RemoteSecret[] => {
  const { apiToken, appToken, stores } = secretsOf(app.id);
  const { keys } = secret(stores, secretVariablesOf(app));
  // One password, known to the servers and to those who ask them.
  const carts = app.stores.redis.length > 0 && { REDIS_CARTS_PASSWORD: remoteName(cartRedis.name, 'password') };
  const storeKeys = { ...keys, ...carts };
  return [
    secret(apiToken, [tokenKey]),
    secret(appToken, [tokenKey]),
    ...(Object.keys(storeKeys).length > 0 ? [{ name: stores, keys: storeKeys }] : []),
  ];
};

/** Returns the Secrets that components name in secretKeyRef, so that another broker brings its password with it. */
const ofComponents = ({ resources }: Components): RemoteSecret[] => {
  const keys = new Map<string, Set<string>>();
  for (const { secretKeyRef: ref } of resources.flatMap(settingsOf)) {
    if (ref) keys.set(ref.name, (keys.get(ref.name) ?? new Set()).add(ref.key));
  }
  return [...keys].map(([name, of]) => secret(name, [...of].sort()));
};
