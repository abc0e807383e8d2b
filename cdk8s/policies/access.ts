import { appOf, apps, callersOf, deadLetterTopic, queues } from '@eshop/topology';
import { z } from 'zod';
import type { Policy } from './policy.ts';
import { ofKind } from './views.ts';

const Peer = z.object({
  podSelector: z.object({ matchLabels: z.record(z.string(), z.string()).default({}) }).optional(),
  namespaceSelector: z.unknown().optional(),
  ipBlock: z.unknown().optional(),
});
const ports = z.array(z.object({ port: z.number() })).min(1);
const peers = z.array(Peer).min(1);
const NetworkPolicy = z.object({
  metadata: z.object({ name: z.string() }),
  spec: z.object({
    podSelector: z.object({ matchLabels: z.record(z.string(), z.string()).default({}) }),
    policyTypes: z.array(z.string()),
    ingress: z.array(z.object({ from: peers, ports })).default([]),
    egress: z.array(z.object({ to: peers, ports })).default([]),
  }),
});
const Configuration = z.object({
  metadata: z.object({ name: z.string() }),
  spec: z.object({
    accessControl: z.object({
      defaultAction: z.string(),
      trustDomain: z.string(),
      policies: z.array(z.object({ appId: z.string(), defaultAction: z.string() })),
    }),
    features: z.array(z.object({ name: z.string(), enabled: z.boolean() })),
  }),
});
const Subscription = z.object({
  metadata: z.object({ name: z.string() }),
  spec: z.object({ topic: z.string(), deadLetterTopic: z.string().optional() }),
  scopes: z.array(z.string()),
});
const Component = z.object({ metadata: z.object({ name: z.string() }), scopes: z.array(z.string()).min(1) });

const daprInternal = 50002;
type Policies = z.infer<typeof NetworkPolicy>[];

/** The apps at the other end of a policy's rule for calls between sidecars. */
const peersOf = (policies: Policies, app: string, direction: 'ingress' | 'egress') =>
  policies
    .filter(({ metadata }) => metadata.name === app)
    .flatMap(({ spec }) =>
      direction === 'ingress'
        ? spec.ingress.map((rule) => ({ at: rule.ports, who: rule.from }))
        : spec.egress.map((rule) => ({ at: rule.ports, who: rule.to })),
    )
    .filter(({ at }) => at.some(({ port }) => port === daprInternal))
    .flatMap(({ who }) => who.map(({ podSelector }) => podSelector?.matchLabels['app.kubernetes.io/name'] ?? 'anybody'))
    .sort();

const isSameSet = (one: readonly string[], other: readonly string[]) =>
  [...one].sort().join() === [...other].sort().join();

/** Who may talk to whom: on the network, by Dapr's access lists, through the broker. */
export const accessPolicies: readonly Policy[] = [
  {
    rule: 'nothing is open on the network that is not said',
    broken: ({ objects }) => {
      const policyObjects = ofKind(objects, 'NetworkPolicy', NetworkPolicy.pick({ metadata: true, spec: true }));
      const deny = policyObjects.find(({ metadata }) => metadata.name === 'default-deny');
      const isClosed = deny && isSameSet(deny.spec.policyTypes, ['Ingress', 'Egress']) && !deny.spec.ingress.length;
      return isClosed ? [] : ['NetworkPolicy default-deny is missing or lets something through'];
    },
  },
  {
    rule: 'the network lets pass the calls of the topology, and no other',
    broken: ({ objects }) => {
      const policies = ofKind(objects, 'NetworkPolicy', NetworkPolicy);
      return apps.flatMap(({ id, calls }) => {
        const takes = peersOf(policies, id, 'ingress');
        const makes = peersOf(policies, id, 'egress');
        const callers = callersOf(id).map(({ caller }) => caller);
        return [
          ...(isSameSet(takes, callers) ? [] : [`NetworkPolicy ${id} lets in ${takes}, not ${callers}`]),
          ...(isSameSet(makes, Object.keys(calls)) ? [] : [`NetworkPolicy ${id} lets out to ${makes}`]),
        ];
      });
    },
  },
  {
    rule: 'the access list of an app lets its callers in, and nobody else',
    broken: ({ objects }, { trustDomain }) => {
      const configurations = ofKind(objects, 'Configuration', Configuration);
      return apps.flatMap(({ id }) => {
        const access = configurations.find(({ metadata }) => metadata.name === id)?.spec.accessControl;
        const callers = callersOf(id).map(({ caller }) => caller);
        const denies = access && [access, ...access.policies].every(({ defaultAction }) => defaultAction === 'deny');
        const listedApps = access?.policies.map(({ appId }) => appId).sort() ?? [];
        return denies && isSameSet(listedApps, callers) && access.trustDomain === trustDomain
          ? []
          : [`Configuration ${id} lets in ${listedApps}, by default ${access?.defaultAction}`];
      });
    },
  },
  {
    rule: 'sidecars do not restart by themselves when something is edited',
    broken: ({ objects }) =>
      ofKind(objects, 'Configuration', Configuration)
        .filter(({ spec }) => !spec.features.some(({ name, enabled }) => name === 'HotReload' && !enabled))
        .map(({ metadata }) => `Configuration ${metadata.name} leaves hot reload on`),
  },
  {
    rule: 'every subscription of the topology is there, with dead letters of its own',
    broken: ({ objects }) => {
      const subscriptionObjects = ofKind(objects, 'Subscription', Subscription);
      return queues().flatMap(({ app, topic }) => {
        const match = subscriptionObjects.find(({ spec, scopes }) => spec.topic === topic && isSameSet(scopes, [app]));
        const own = appOf(app).subscribes.find((each) => each === topic);
        const right = match && match.spec.deadLetterTopic === (own && deadLetterTopic(app, own));
        return right ? [] : [`Subscription of ${app} to ${topic} is missing or has no dead letters`];
      });
    },
  },
  {
    rule: 'every component says whose it is',
    broken: ({ objects }) =>
      objects
        .filter((object) => object.kind === 'Component' && !Component.safeParse(object).success)
        .map(({ metadata }) => `Component ${metadata.name} is everybody’s`),
  },
];
