import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { skaffold } from '../../../cdk8s/skaffold.ts';
import { composedManifests } from '../../../cdk8s/test/manifests.ts';
import { inRepository } from '../platform/repository.ts';
import { forLiveUpdate } from './live-update.ts';
import { imagesOf, KubernetesObject, seenTo, selector } from './objects.ts';

const local = composedManifests
  .filter(({ env }) => env.local)
  .flatMap(({ manifests }) => manifests.flatMap(({ objects }) => objects))
  .map((object) => KubernetesObject.parse(object));
const objectNamed = (kind: string, name: string) =>
  local.filter((object) => object.kind === kind && object.metadata.name === name)[0];

it('Skaffold builds every image of ours that the manifests name, by a target that there is', () => {
  const { artifacts } = skaffold().build;
  const dockerfile = readFileSync(inRepository('Dockerfile'), 'utf8');

  const ownImages = imagesOf(local).filter((image) => image.startsWith('eshop/'));

  expect(artifacts.map(({ image }) => image)).toEqual(expect.arrayContaining(ownImages));
  for (const { docker } of artifacts) expect(dockerfile).toMatch(new RegExp(`^FROM .* AS ${docker.target}$`, 'm'));
});

it('Tilt is told of what has no pods, and of a Service of one pod among several', () => {
  const byTilt = seenTo(local);

  const selectors = local.filter((object) => !byTilt(object)).map(selector);

  expect(selectors).toContain('cart-redis-1:service:eshop');
  expect(selectors).toContain('cart:networkpolicy:eshop');
  expect(selectors).not.toContain('cart-redis:service:eshop');
  expect(selectors.filter((each) => /:(deployment|statefulset|job|cronjob):/.test(each))).toEqual([]);
});

it('a container whose files are replaced has a root that can be written, and a compiler its memory', () => {
  const [service] = forLiveUpdate(objectNamed('Deployment', 'cart'), { compiles: false }).spec.template.spec.containers;
  const [site] = forLiveUpdate(objectNamed('Deployment', 'customer'), { compiles: true }).spec.template.spec.containers;

  expect(service).toMatchObject({
    securityContext: { readOnlyRootFilesystem: false, allowPrivilegeEscalation: false },
  });
  expect(service?.env.map(({ name }) => name)).toContain('NODE_OPTIONS');
  expect(site).toMatchObject({ resources: { limits: { memory: '2Gi' } } });
  expect(site?.env.map(({ name }) => name)).not.toContain('NODE_OPTIONS');
});
