import { type App, appOf, callersOf, portsOf } from '@eshop/topology';
import type { Environment } from '../../environments/environment.ts';
import type { Components } from '../components.ts';
import { addresses, internet, namespace, podsOf } from '../network/peers.ts';
import type { Rule } from '../network/pod-network-policy.ts';
import { cartRedis, localStoreOfComponent, localStoresOf, type PodStore } from '../stores.ts';

/** Ports of daprd for calls between sidecars and for metrics, and of the operator and sentry behind their Services. */
const ports = { daprInternal: 50002, daprMetrics: 9090, operator: 6500, sentry: 50001 };

/** Google's load balancers and their health checks (cloud.google.com/load-balancing/docs/health-check-concepts). */
const loadBalancers = [addresses('130.211.0.0/22'), addresses('35.191.0.0/16')];

/** Returns whose connections an app's pods accept: the edge's if it has public paths, its callers' sidecars', scrapers'. */
export const appIngress = (app: App, env: Environment): Rule[] => {
  const http = portsOf(app).app;
  const atEdge = app.kind === 'site' || app.public.length > 0;
  const callers = callersOf(app.id).map(({ caller }) => podsOf(caller, appOf(caller).kind));
  return [
    ...(atEdge ? [{ peers: edgeOf(env), ports: [http] }] : []),
    ...(callers.length > 0 ? [{ peers: callers, ports: [ports.daprInternal] }] : []),
    ...(app.id === 'product' ? [{ peers: [podsOf('ops', 'job')], ports: [http] }] : []), // the audit compares quantities
    { peers: [namespace(env.cloud ? 'gmp-system' : 'monitoring')], ports: [http, ports.daprMetrics] },
  ];
};

const edgeOf = ({ local }: Environment) => local?.ingressNamespaces.map(namespace) ?? loadBalancers;

/** Returns where an app's pods connect to: sidecars of apps it calls, Dapr's control plane, its stores and its broker. */
export const appEgress = (app: App, env: Environment, components: Components): Rule[] => {
  const callees = Object.keys(app.calls).map((id) => podsOf(id, appOf(id).kind));
  return [
    ...(callees.length > 0 ? [{ peers: callees, ports: [ports.daprInternal] }] : []),
    { peers: [namespace('dapr-system')], ports: [ports.operator, ports.sentry] },
    ...(env.tracing ? [{ peers: [namespace('observability')], ports: [4317] }] : []),
    ...storeEgress(app, env),
    ...componentEgress(components.typesOf(app), env),
  ];
};

/** Returns the stores that the app's own process, and its other programs, connect to. */
export const storeEgress = (app: Pick<App, 'stores' | 'kind'>, env: Environment): Rule[] => [
  ...(app.stores.redis.length > 0 ? [toPods(cartRedis)] : []),
  ...(env.local ? localStoresOf(app).map(toPods) : cloudStores(app, env)),
];

const toPods = ({ name, ports }: PodStore): Rule => ({ peers: [podsOf(name, 'store')], ports });

const cloudStores = ({ stores, kind }: Pick<App, 'stores' | 'kind'>, { cloud }: Environment): Rule[] => {
  const range = addresses(cloud?.google.servicesRange ?? '');
  return [
    ...(stores.postgres.length > 0 ? [{ peers: [range], ports: [5432] }] : []),
    ...(stores.mysql.length > 0 ? [{ peers: [range], ports: [3306] }] : []),
    // Amazon's tables and objects, and Cognito's keys, by which every service checks access tokens.
    ...(kind === 'service' ? [{ peers: [internet], ports: [443] }] : []),
  ];
};

const componentEgress = (types: readonly string[], { local, cloud }: Environment): Rule[] => {
  if (local) {
    const stores = new Set(types.map(localStoreOfComponent).filter((store) => store !== undefined));
    return [...stores].map(toPods);
  }
  const usesRedis = types.some((type) => type.endsWith('.redis'));
  const usesGoogle = types.some((type) => type.includes('.gcp.'));
  return [
    ...(usesRedis ? [{ peers: [addresses(cloud?.google.servicesRange ?? '')], ports: [6378, 6379] }] : []),
    ...(usesGoogle ? [{ peers: [internet], ports: [443] }, workloadIdentity] : []),
  ];
};

/** The node's metadata server, from which a pod gets its identity. */
const workloadIdentity: Rule = { peers: [addresses('169.254.169.254/32')], ports: [80, 8080] };
