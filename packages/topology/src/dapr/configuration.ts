import type { App } from '../app.ts';
import { callersOf } from '../registry.ts';

interface Options {
  /** SQLite file in which the sidecars of one platform find each other; for runs on one machine. */
  namesFile?: string;
  /** Namespace and trust domain of the access list; left out where there is no mTLS, for without an identity it would refuse everything. */
  access?: { namespace: string; trustDomain: string };
}

/** The Dapr Configuration of an app: name resolution on one machine, the access list where there is mTLS. */
export const configurationOf = (app: App, { namesFile, access }: Options) => ({
  apiVersion: 'dapr.io/v1alpha1',
  kind: 'Configuration',
  metadata: { name: app.id },
  spec: {
    features: [{ name: 'HotReload', enabled: false }],
    metrics: { enabled: true, http: { increasedCardinality: false } },
    tracing: { samplingRate: '1' },
    ...(namesFile && {
      nameResolution: { component: 'sqlite', version: 'v1', configuration: { connectionString: namesFile } },
    }),
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
    operations: operations.map((operation) => {
      const [verb = '', path = ''] = operation.split(' ');
      return { name: path.replaceAll(/:[^/]+/g, '*'), httpVerb: [verb], action: 'allow' };
    }),
  })),
});
