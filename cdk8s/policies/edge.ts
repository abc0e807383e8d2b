import { apps, brokerTopics, queues } from '@eshop/topology';
import { z } from 'zod';
import type { Policy } from './policy.ts';
import { ofKind, type View } from './views.ts';

const Ingress = z.object({
  metadata: z.object({ name: z.string(), annotations: z.record(z.string(), z.string()).default({}) }),
  spec: z.object({
    rules: z.array(
      z.object({
        host: z.string(),
        http: z.object({
          paths: z.array(
            z.object({ path: z.string(), backend: z.object({ service: z.object({ name: z.string() }) }) }),
          ),
        }),
      }),
    ),
  }),
});
const Service = z.object({
  metadata: z.object({ name: z.string(), annotations: z.record(z.string(), z.string()).default({}) }),
});
const Certificate = z.object({ spec: z.object({ domains: z.array(z.string()) }) });
const Resource = z.object({
  metadata: z.object({ name: z.string() }),
  spec: z.object({ resourceID: z.string().optional() }),
});

const routes = (objects: View['objects']) =>
  ofKind(objects, 'Ingress', Ingress).flatMap(({ spec }) =>
    spec.rules.flatMap(({ host, http }) =>
      http.paths.map(({ path, backend }) => ({ host, path, service: backend.service.name })),
    ),
  );

/** What strangers can reach, and what the cloud has to have. */
export const edgePolicies: readonly Policy[] = [
  {
    rule: 'the API host serves the public paths of the topology, and nothing else',
    broken: ({ objects }, { hosts }) => {
      const open = routes(objects).filter(({ host }) => host === hosts.api);
      const wantedRoutes = apps.flatMap(({ id, public: paths }) => paths.map((path) => `${path} to ${id}`));
      const servedRoutes = open.map(({ path, service }) => `${path} to ${service}`);
      return [
        ...servedRoutes.filter((route) => !wantedRoutes.includes(route)).map((route) => `Ingress routes ${route}`),
        ...wantedRoutes
          .filter((route) => !servedRoutes.includes(route))
          .map((route) => `Ingress does not route ${route}`),
      ];
    },
  },
  {
    rule: 'each site has a host of its own, and there is no other host',
    broken: ({ objects }, { hosts }) => {
      const open = routes(objects).filter(({ host }) => host !== hosts.api);
      const servedHosts = open.map(({ host, service }) => `${host} ${service}`).sort();
      const wantedHosts = [`${hosts.admin} admin`, `${hosts.shop} customer`].sort();
      return servedHosts.join() === wantedHosts.join() ? [] : [`Ingress serves ${servedHosts}`];
    },
  },
  {
    rule: 'on Google Cloud the edge has certificates, sends http to https, and goes to pods directly',
    broken: ({ objects }, { cloud, hosts }) => {
      if (!cloud) return [];
      const certifiedHosts = ofKind(objects, 'ManagedCertificate', Certificate).flatMap(({ spec }) => spec.domains);
      const exposedServices = new Set(routes(objects).map(({ service }) => service));
      const services = ofKind(objects, 'Service', Service).filter(({ metadata }) => exposedServices.has(metadata.name));
      return [
        ...Object.values(hosts)
          .filter((host) => !certifiedHosts.includes(host))
          .map((host) => `ManagedCertificate lacks ${host}`),
        ...(JSON.stringify(ofKind(objects, 'FrontendConfig', z.unknown())).includes('"redirectToHttps"')
          ? []
          : ['FrontendConfig does not redirect to https']),
        ...services
          .filter(
            ({ metadata: { annotations } }) => !/"ingress":\s*true/.test(annotations['cloud.google.com/neg'] ?? ''),
          )
          .map(({ metadata }) => `Service ${metadata.name} is no network endpoint group`),
        ...services
          .filter(({ metadata: { annotations } }) => !annotations['cloud.google.com/backend-config'])
          .map(({ metadata }) => `Service ${metadata.name} has no BackendConfig`),
      ];
    },
  },
  {
    rule: 'Google Pub/Sub has every topic and subscription, for sidecars may make none',
    broken: ({ objects }, { cloud }) => {
      if (!cloud) return [];
      const idsOf = (kind: string) =>
        ofKind(objects, kind, Resource).map(({ metadata, spec }) => spec.resourceID ?? metadata.name);
      const [topics, subscriptions] = [idsOf('PubSubTopic'), idsOf('PubSubSubscription')];
      return [
        ...brokerTopics()
          .filter((name) => !topics.includes(name))
          .map((name) => `PubSubTopic ${name} is missing`),
        ...queues()
          .filter(({ name }) => !subscriptions.includes(name))
          .map(({ name }) => `PubSubSubscription ${name} is missing`),
      ];
    },
  },
];
