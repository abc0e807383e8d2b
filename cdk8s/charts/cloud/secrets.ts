import { apps } from '@eshop/topology';
import type { Chart } from 'cdk8s';
import { ServiceAccount } from 'cdk8s-plus-28';
import { settingsOf } from '../../constructs/component-settings.ts';
import type { Components } from '../../constructs/components.ts';
import { externalSecret, type RemoteSecret, secretStore } from '../../constructs/gke/external-secret.ts';
import { iamPolicyMember } from '../../constructs/gke/kinds.ts';
import { principal } from '../../constructs/gke/workload-identity.ts';
import { secretsOf, secretVariablesOf, tokenKey } from '../../constructs/secrets.ts';
import { shippingCostKey } from '../../constructs/shipping-cost-endpoint.ts';
import { cartRedis } from '../../constructs/stores.ts';
import type { Environment } from '../../environments/environment.ts';

const serviceAccount = 'external-secrets';

/** Every Secret that pods refer to, out of Secret Manager, which is read by one service account of no pod's. */
export const secrets = (chart: Chart, env: Environment, components: Components) => {
  if (!env.cloud) throw new Error(`${env.name} has no secret manager`);
  const { project, projectNumber } = env.cloud.google;
  new ServiceAccount(chart, serviceAccount, { metadata: { name: serviceAccount }, automountToken: false });
  iamPolicyMember(chart, env, 'external-secrets-accessor', {
    member: principal(env, serviceAccount),
    role: 'roles/secretmanager.secretAccessor',
    resourceRef: { kind: 'Project', external: `projects/${project}` },
    condition: {
      title: 'secrets of the shop',
      expression: `resource.name.startsWith("projects/${projectNumber}/secrets/eshop-")`,
    },
  });
  secretStore(chart, { project, serviceAccount });
  for (const secret of remoteSecrets(components)) externalSecret(chart, secret);
};

/** Every Secret of a cloud, and the name in Secret Manager behind each of its keys: `eshop-<secret>-<key>`. */
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
  const all = { ...keys, ...carts };
  return [
    secret(apiToken, [tokenKey]),
    secret(appToken, [tokenKey]),
    ...(Object.keys(all).length > 0 ? [{ name: stores, keys: all }] : []),
  ];
};

/** What the SRE's components take by secretKeyRef, so that another broker brings its password with it. */
const ofComponents = ({ resources }: Components): RemoteSecret[] => {
  const keys = new Map<string, Set<string>>();
  for (const { secretKeyRef: ref } of resources.flatMap(settingsOf)) {
    if (ref) keys.set(ref.name, (keys.get(ref.name) ?? new Set()).add(ref.key));
  }
  return [...keys].map(([name, of]) => secret(name, [...of].sort()));
};
