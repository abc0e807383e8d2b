import { App, Testing } from 'cdk8s';
import { expect, it } from 'vitest';
import { gke } from '../environments/gke.ts';
import { local } from '../environments/local.ts';
import { backupsChart } from './backups.ts';

const chartOf = (env: Parameters<typeof backupsChart>[1]) => Testing.synth(backupsChart(new App(), env));
const onLaptop = chartOf(local({ version: 'v1', ingressClass: 'traefik' }));
const onGoogle = chartOf(gke({ version: 'v1' }));

const named = (objects: typeof onLaptop, kind: string, name: string) =>
  objects.find((object) => object.kind === kind && object.metadata.name === name);

it('backs up every database of the topology, each by the address that its app has', () => {
  const { env } = named(onLaptop, 'CronJob', 'backup-postgres').spec.jobTemplate.spec.template.spec.containers[0];

  expect(env).toContainEqual({ name: 'DATABASES', value: 'order_write order_read sales warehouse' });
  expect(env).toContainEqual({
    name: 'URL_sales',
    valueFrom: { secretKeyRef: { name: 'sales-report-stores', key: 'POSTGRES_SALES_URL' } },
  });
});

it('reaches the database server and nothing else', () => {
  const cidr = { ipBlock: { cidr: '10.20.0.0/20' } };

  expect(named(onGoogle, 'NetworkPolicy', 'backup-mysql').spec.egress).toEqual([
    { to: [cidr], ports: [{ port: 3306, protocol: 'TCP' }] },
  ]);
});

it('has a drill for each engine, which runs only when asked and cannot write to the backups', () => {
  for (const name of ['restore-drill-postgres', 'restore-drill-mysql']) {
    const { suspend, jobTemplate } = named(onGoogle, 'CronJob', name).spec;
    expect(suspend).toBe(true);
    expect(jobTemplate.spec.template.spec.containers[0].volumeMounts[0]).toMatchObject({
      name: 'backups',
      readOnly: true,
    });
  }
});
