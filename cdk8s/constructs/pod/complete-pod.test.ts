import { App, Chart, Cron, Testing } from 'cdk8s';
import { CronJob, Deployment, type Volume, type Workload } from 'cdk8s-plus-28';
import { expect, test } from 'vitest';
import { completePod } from './complete-pod.ts';
import { podProps } from './pod-props.ts';
import { emptyVolume } from './volumes.ts';

const labels = { 'app.kubernetes.io/name': 'order' };
const props = podProps({ labels, user: 1000 });
const containerWith = (name: string, ...volumes: Volume[]) => ({
  name,
  image: 'eshop/order:v1',
  volumeMounts: volumes.map((volume) => ({ volume, path: `/${volume.name}` })),
});

const chart = () => new Chart(new App(), 'chart');
const templateOf = (workload: Workload) => {
  const [{ spec }] = Testing.synth(Chart.of(workload));
  return spec.template ?? spec.jobTemplate.spec.template;
};

test.each([
  ['Deployment', () => new Deployment(chart(), 'pods', { ...props, containers: [containerWith('app')] })],
  [
    'CronJob',
    () => new CronJob(chart(), 'pods', { ...props, schedule: Cron.daily(), containers: [containerWith('app')] }),
  ],
])('the pods of a %s have the labels that are given, and no other', (_, create) => {
  const workload = create();
  completePod(workload, { priorityClass: 'eshop-job' });

  const { metadata, spec } = templateOf(workload);
  expect(metadata.labels).toEqual(labels);
  expect(spec).toMatchObject({
    enableServiceLinks: false,
    priorityClassName: 'eshop-job',
    securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
  });
});

test('a volume gets its source, wherever it is among those of all containers', () => {
  const deployment = new Deployment(chart(), 'pods', props);
  const [tmp, shared, token] = ['tmp', 'shared', 'token'].map((name) => emptyVolume(deployment, name, 16));
  if (!tmp || !shared || !token) throw new Error('three names make three volumes');
  deployment.addInitContainer(containerWith('wait', token, shared));
  deployment.addContainer(containerWith('app', tmp, shared));
  completePod(deployment, {
    priorityClass: 'eshop-app',
    volumeSources: { token: { secret: { secretName: 'token' } } },
  });

  expect(templateOf(deployment).spec.volumes).toEqual([
    { name: 'tmp', emptyDir: { sizeLimit: '16Mi' } },
    { name: 'shared', emptyDir: { sizeLimit: '16Mi' } },
    { name: 'token', secret: { secretName: 'token' } },
  ]);
});

test('a source needs a volume that a container mounts', () => {
  const deployment = new Deployment(chart(), 'pods', { ...props, containers: [containerWith('app')] });

  expect(() =>
    completePod(deployment, { priorityClass: 'eshop-app', volumeSources: { token: { emptyDir: {} } } }),
  ).toThrow('mounts no volume token');
});
