import { apps, storeVariables } from '@eshop/topology';
import { App, Testing } from 'cdk8s';
import { expect, it } from 'vitest';
import type { Environment } from '../environments/environment.ts';
import { gke } from '../environments/gke.ts';
import { local } from '../environments/local.ts';
import { BackupsChart } from './backups.ts';

const chartOf = (env: Environment) => Testing.synth(new BackupsChart(new App(), 'backups', { env }));
const onLaptop = chartOf(local({ version: 'v1', ingressClass: 'traefik' }));
const onGoogle = chartOf(gke({ version: 'v1' }));

const objectNamed = (objects: typeof onLaptop, kind: string, name: string) =>
  objects.find((object) => object.kind === kind && object.metadata.name === name);

const engines = ['postgres', 'mysql'] as const;
const databases = engines.flatMap((engine) =>
  apps.flatMap((app) => storeVariables(app)[engine].map((store) => ({ engine, app: app.id, ...store }))),
);

it.each(databases)('backs up $name of $engine by the URL that $app has', ({ engine, app, name, variable }) => {
  const { env } = objectNamed(onLaptop, 'CronJob', `backup-${engine}`).spec.jobTemplate.spec.template.spec
    .containers[0];
  const { value } = env.find((each: { name: string }) => each.name === 'DATABASES');

  expect(value.split(' ')).toContain(name);
  expect(env).toContainEqual({
    name: `URL_${name}`,
    valueFrom: { secretKeyRef: { name: `${app}-stores`, key: variable } },
  });
});

it('reaches the database server and nothing else', () => {
  const cidr = { ipBlock: { cidr: '10.20.0.0/20' } };

  expect(objectNamed(onGoogle, 'NetworkPolicy', 'backup-mysql').spec.egress).toEqual([
    { to: [cidr], ports: [{ port: 3306, protocol: 'TCP' }] },
  ]);
});

it('has a drill for each engine, which runs only when asked and cannot write to the backups', () => {
  for (const engine of engines) {
    const { suspend, jobTemplate } = objectNamed(onGoogle, 'CronJob', `restore-drill-${engine}`).spec;
    expect(suspend).toBe(true);
    expect(jobTemplate.spec.template.spec.containers[0].volumeMounts[0]).toMatchObject({
      name: 'backups',
      readOnly: true,
    });
  }
});
