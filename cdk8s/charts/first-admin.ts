import { appOf } from '@eshop/topology';
import { EnvValue } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { storeVariables } from '../constructs/app/variables.ts';
import { StoreJob } from '../constructs/job/store-job.ts';
import { ShopChart, type ShopChartProps } from '../constructs/shop-chart.ts';
import type { Environment } from '../environments/environment.ts';

const name = 'first-admin';

/** Creates the first admin of a new shop. Does nothing where there is an admin. The invitation goes by e-mail. */
export class FirstAdminChart extends ShopChart {
  constructor(scope: Construct, id: string, { env }: ShopChartProps) {
    super(scope, id, { env });
    new StoreJob(this, 'job', {
      name,
      app: appOf('auth'),
      env,
      role: 'job',
      containerName: name,
      program: ['src/first-admin.ts'],
      variables: (inner) => variables(inner, env),
    });
  }
}

const variables = (scope: Construct, env: Environment) => ({
  ...storeVariables(scope, appOf('auth'), env),
  ESHOP_ENV: EnvValue.fromValue(env.local ? 'local' : 'cluster'),
  FIRST_ADMIN_USERNAME: EnvValue.fromValue(env.firstAdmin.username),
  FIRST_ADMIN_EMAIL: EnvValue.fromValue(env.firstAdmin.email),
  ...(env.local && { FIRST_ADMIN_PASSWORD: EnvValue.fromValue('Eshop-demo-1') }),
});
