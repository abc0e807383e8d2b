import { appOf } from '@eshop/topology';
import type { App } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { appUser } from '../constructs/app/deployment.ts';
import { storeEgress } from '../constructs/app/network.ts';
import { storeVariables } from '../constructs/app/variables.ts';
import { createChart } from '../constructs/chart.ts';
import { jobSpec } from '../constructs/job.ts';
import { podLabels } from '../constructs/labels.ts';
import { networkPolicy } from '../constructs/network-policy.ts';
import { containerSecurity } from '../constructs/security.ts';
import { webIdentity } from '../constructs/web-identity.ts';
import type { Environment } from '../environments/environment.ts';

const name = 'first-admin';
const labels = podLabels('auth', 'job');

/** Makes a new shop's first admin, once: where somebody is admin already it does nothing. The invitation goes by e-mail. */
export const firstAdminChart = (scope: App, env: Environment) => {
  const chart = createChart(scope, name, env);
  const auth = appOf('auth');
  new k8s.KubeJob(chart, 'job', {
    metadata: { name, labels },
    spec: jobSpec({
      name: 'auth',
      role: 'job',
      user: appUser,
      containers: [container(env)],
      volumes: webIdentity(auth, env).volumes,
      ...(env.cloud && { serviceAccountName: 'auth' }),
    }),
  });
  networkPolicy(chart, name, { labels, egress: storeEgress(auth, env) });
  return chart;
};

const container = (env: Environment): k8s.Container => ({
  name,
  image: env.image('auth'),
  imagePullPolicy: 'IfNotPresent',
  command: ['node', 'src/first-admin.ts'],
  env: [
    ...storeVariables(appOf('auth'), env),
    { name: 'ESHOP_ENV', value: env.local ? 'local' : 'cluster' },
    { name: 'FIRST_ADMIN_USERNAME', value: env.firstAdmin.username },
    { name: 'FIRST_ADMIN_EMAIL', value: env.firstAdmin.email },
    ...(env.local ? [{ name: 'FIRST_ADMIN_PASSWORD', value: 'Eshop-demo-1' }] : []),
  ],
  resources: {
    requests: { cpu: k8s.Quantity.fromString('10m'), memory: k8s.Quantity.fromString('64Mi') },
    limits: { memory: k8s.Quantity.fromString('256Mi') },
  },
  securityContext: containerSecurity,
  volumeMounts: [...webIdentity(appOf('auth'), env).volumeMounts],
});
