import { JsonPatch } from 'cdk8s';
import { describe, expect, test } from 'vitest';
import type { Manifest } from '../compose.ts';
import { policies } from '../policies/policies.ts';
import { titleOf, viewOf } from '../policies/views.ts';
import { composedManifests } from './manifests.ts';

describe.each(composedManifests)('$env.name', ({ env, manifests }) => {
  const view = viewOf(manifests);

  test.each(policies)('$rule', ({ broken }) => {
    expect(broken(view, env)).toEqual([]);
  });
});

const { add, remove, replace } = JsonPatch;
const pod = '/spec/template/spec';
const app = `${pod}/containers/0`;
const dapr = (name: string) => `/spec/template/metadata/annotations/dapr.io~1${name}`;

/** A fault put into an object of production, and what the policies say to it. */
const faults: readonly [title: string, patch: JsonPatch, said: RegExp][] = [
  ['Deployment order', replace(`${pod}/securityContext/runAsNonRoot`, false), /^Deployment order may run as root/],
  ['Deployment order', remove(`${pod}/securityContext/seccompProfile`), /^Deployment order has no seccomp profile/],
  [
    'Deployment order',
    add(`${pod}/volumes/-`, { name: 'x', hostPath: { path: '/' } }),
    /^Deployment order mounts a path/,
  ],
  ['Deployment order', replace(`${app}/securityContext/capabilities/drop`, []), /^Deployment order .* gain privileges/],
  ['Deployment order', replace(`${app}/securityContext/readOnlyRootFilesystem`, false), /^Deployment order .* write/],
  [
    'Deployment order',
    remove(`${pod}/automountServiceAccountToken`),
    /^Deployment order mounts a service-account token/,
  ],
  ['Deployment order', remove(`${app}/resources/limits`), /^Deployment order .* lacks requests or a limit/],
  ['Deployment order', remove(`${app}/readinessProbe`), /^Deployment order .* without a readiness/],
  ['Deployment order', replace(`${app}/image`, 'eshop/order:latest'), /^Deployment order .* runs eshop\/order:latest/],
  ['Deployment order', remove(`${pod}/priorityClassName`), /^Deployment order has none/],
  ['Job order-migration', remove('/spec/activeDeadlineSeconds'), /^Job order-migration has no deadline/],
  ['Deployment cart', replace('/metadata/name', 'order'), /^Deployment order is there twice/],
  ['Service order', replace('/metadata/name', 'order-c8a1b2c3'), /^Service order-c8a1b2c3 has a hash/],
  ['Service order', replace('/metadata/namespace', 'default'), /^Service order is in default/],
  ['Deployment order', add('/spec/selector/matchLabels/version', 'v1'), /^Deployment order selects/],
  [
    'Deployment order',
    add('/spec/template/metadata/labels/cdk8s.io~1metadata.addr', 'c8a1b2c3'),
    /^Deployment order carries the address/,
  ],
  ['Deployment order', remove(dapr('app-token-secret')), /^Deployment order lacks a token/],
  [
    'Deployment order',
    remove(`/spec/template/metadata/annotations/eshop~1dapr-resources`),
    /^Deployment order has no digest/,
  ],
  ['Deployment order', replace(`${pod}/terminationGracePeriodSeconds`, 5), /^Deployment order is killed before/],
  [
    'Deployment order',
    replace('/spec/strategy/rollingUpdate/maxUnavailable', 1),
    /^Deployment order may be rolled to nothing/,
  ],
  ['Deployment order', remove(`${app}/lifecycle`), /^Deployment order stops while its sidecar still takes/],
  ['Deployment order', remove(`${pod}/topologySpreadConstraints`), /^Deployment order is not spread/],
  ['Deployment order', remove(`${pod}/initContainers`), /^Deployment order does not wait for its migration/],
  [
    'HorizontalPodAutoscaler order',
    replace('/spec/metrics/0/containerResource/container', 'daprd'),
    /order is missing or counts/,
  ],
  ['PodDisruptionBudget order', replace('/metadata/name', 'orders'), /^PodDisruptionBudget order is missing/],
  ['Deployment order', replace(`${app}/env/0/value`, 'local'), /^Deployment order is told that it is local/],
  ['NetworkPolicy default-deny', replace('/spec/policyTypes', ['Ingress']), /^NetworkPolicy default-deny/],
  [
    'NetworkPolicy warehouse',
    add('/spec/ingress/-', {
      from: [{ podSelector: { matchLabels: { 'app.kubernetes.io/name': 'cart' } } }],
      ports: [{ port: 50002 }],
    }),
    /^NetworkPolicy warehouse lets in/,
  ],
  ['Configuration order', replace('/spec/accessControl/defaultAction', 'allow'), /^Configuration order lets in/],
  ['Configuration order', replace('/spec/features/0/enabled', true), /^Configuration order leaves hot reload on/],
  ['Subscription order-payment-updated', remove('/spec/deadLetterTopic'), /^Subscription of order to payment-updated/],
  ['Component statestore', remove('/scopes'), /^Component statestore is everybody/],
  ['ExternalSecret order-stores', replace('/spec/data/0/secretKey', 'other'), /needs order-stores/],
  ['Deployment order', replace(`${pod}/serviceAccountName`, 'orders'), /^Deployment order needs ServiceAccount orders/],
  ['ExternalSecret order-stores', replace('/kind', 'Secret'), /^Secret order-stores is written out/],
  ['Ingress eshop', replace('/spec/rules/2/http/paths/0/path', '/internal'), /^Ingress routes \/internal/],
  ['Ingress eshop', replace('/spec/rules/0/host', 'old.example'), /^Ingress serves/],
  ['ManagedCertificate eshop', replace('/spec/domains', []), /^ManagedCertificate lacks/],
  [
    'Service order',
    remove('/metadata/annotations/cloud.google.com~1neg'),
    /^Service order is no network endpoint group/,
  ],
  ['PubSubTopic sale-created', replace('/spec/resourceID', 'sales'), /^PubSubTopic sale-created is missing/],
];

test.each(faults)('a fault in %s is found', (title, patch, said) => {
  const production = composedManifests.find(({ env }) => env.name === 'gke');
  if (!production) throw new Error('no production');
  const faulty = viewOf(withFault(production.manifests, title, patch));

  expect(policies.flatMap(({ broken }) => broken(faulty, production.env))).toContainEqual(expect.stringMatching(said));
});

const withFault = (manifests: readonly Manifest[], title: string, patch: JsonPatch): Manifest[] => {
  expect(manifests.flatMap(({ objects }) => objects.map(titleOf))).toContain(title);
  return manifests.map(({ name, objects }) => ({
    name,
    objects: objects.map((object) =>
      titleOf(object) === title ? JsonPatch.apply(structuredClone(object), patch) : object,
    ),
  }));
};
