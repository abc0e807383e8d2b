import type { App, Operation } from '../app.ts';
import { callersOf } from '../registry.ts';

interface Options {
  /** SQLite file in which the sidecars of one platform find each other; for runs on one machine. */
  namesFile?: string;
  /** Namespace and trust domain of the access list; left out where there is no mTLS, for without an identity it would refuse everything. */
  access?: { namespace: string; trustDomain: string };
  /** Share of traces kept, `0` to `1`, and the collector that takes them. @default all, which go nowhere */
  tracing?: { samplingRate: string; endpointAddress: string };
  /** Where all spans go in Zipkin's JSON; for runs on one machine. */
  spansTo?: string | undefined;
}

/**
 * A name is valid for `updateInterval` and is renewed shortly before that. The resolver's default of five seconds loses the
 * names of a busy machine. Half a minute was not enough either: one sidecar failed to renew its name ("context deadline
 * exceeded") again and again, and resolved no other name any more, until it was restarted; the cause is not known. So names
 * stay valid for longer than any run on one machine. A sidecar that ends removes its name; one that is killed is restarted
 * at the same address. The hourly clean-up deletes the names that are valid instead of those that are not
 * (components-contrib 1.18.3), upon which all sidecars end at once: there is none.
 */
const sqliteOptions = { updateInterval: '720h', timeout: '5s', busyTimeout: '2s', cleanupInterval: '0' };

/** The secret store that components name (`auth.secretStore`): Kubernetes' own, on one machine a file under the same name. */
const secretStore = 'kubernetes';

/** The Dapr Configuration of an app: name resolution on one machine, the access list where there is mTLS. */
export const configurationOf = (app: App, { namesFile, access, tracing, spansTo }: Options) => ({
  apiVersion: 'dapr.io/v1alpha1',
  kind: 'Configuration',
  metadata: { name: app.id },
  spec: {
    features: [{ name: 'HotReload', enabled: false }],
    metrics: { enabled: true, http: { increasedCardinality: false } },
    tracing: tracing
      ? {
          samplingRate: tracing.samplingRate,
          otel: { endpointAddress: tracing.endpointAddress, protocol: 'grpc', isSecure: false },
        }
      : { samplingRate: '1', ...(spansTo && { zipkin: { endpointAddress: spansTo } }) },
    ...(namesFile && {
      nameResolution: {
        component: 'sqlite',
        version: 'v1',
        configuration: { connectionString: namesFile, ...sqliteOptions },
      },
    }),
    // Components read their secrets themselves; an app that asks its sidecar for one is refused.
    secrets: { scopes: [{ storeName: secretStore, defaultAccess: 'deny' }] },
    ...(access && { accessControl: accessControl(app, access) }),
  },
});

const accessControl = (app: App, { namespace, trustDomain }: NonNullable<Options['access']>) => ({
  defaultAction: 'deny',
  trustDomain,
  policies: callersOf(app.id).map(({ caller, operations }) => ({
    appId: caller,
    namespace,
    trustDomain,
    defaultAction: 'deny',
    operations: accessOperations(operations),
  })),
});

/**
 * Operations as Dapr 1.18 can look them up (pkg/config/acl_trie.go). Of two entries with one path it keeps the first, so
 * a path's verbs stand together. It takes the first that matches, so words come before wildcards. `*` matches only at the
 * end of a path; in its middle `**` represents one segment. An entry shuts off all that lie below it, so one with others
 * below is written as `path/*`, which matches the path itself too: a segment more than the topology permits, which the
 * app still refuses.
 */
const accessOperations = (operations: readonly Operation[]) => {
  const paths = operations.map((operation) => wildcards(operation.split(' ')[1] ?? ''));
  const verbs = new Map<string, Set<string>>();
  for (const operation of operations) {
    const [verb = '', path = ''] = operation.split(' ');
    const name = wildcards(path);
    const entry = paths.some((other) => other.startsWith(`${name}/`)) ? `${name}/*` : name;
    verbs.set(entry, (verbs.get(entry) ?? new Set()).add(verb));
  }
  return [...verbs]
    .sort(([a], [b]) => (wildcardsLast(a) < wildcardsLast(b) ? -1 : 1))
    .map(([name, httpVerb]) => ({ name, httpVerb: [...httpVerb], action: 'allow' }));
};

const wildcards = (path: string) => path.replace(/:[^/]+$/, '*').replaceAll(/:[^/]+/g, '**');

const wildcardsLast = (path: string) => path.replaceAll('*', '\uffff');
