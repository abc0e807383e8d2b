import type { AppId } from '@eshop/topology';

/** Everything in which deployments of the shop differ. Charts read this and the topology, and nothing else. */
export interface Environment {
  readonly name: 'local' | 'gke-staging' | 'gke';
  /** Where everything of the shop lives; Dapr's control plane is in `dapr-system`. */
  readonly namespace: string;
  /** Of the sidecars' identities: mutual TLS between them, access lists by it. */
  readonly trustDomain: string;
  /** Reference of an app's image, or of the operators' tools. */
  readonly image: (name: AppId | 'ops') => string;
  /** The folder whose Components are taken as they are: a path, or a name below `dapr-components`. */
  readonly components: string;
  /** What those refer to by `envRef`. */
  readonly componentVariables: Readonly<Record<string, string>>;
  readonly hosts: Readonly<Record<'shop' | 'admin' | 'api', string>>;
  readonly scheme: 'http' | 'https';
  /** Replicas of an app; the autoscaler moves between the two. */
  readonly replicas: { readonly min: number; readonly max: number };
  /** Share of traces kept, and where they go; none are kept without. */
  readonly tracing?: { readonly samplingRate: string; readonly endpointAddress: string };
  readonly cognito: Cognito;
  readonly firstAdmin: { readonly username: string; readonly email: string };
  /** What a laptop has to have inside the cluster, where a cloud has its managed services. */
  readonly local?: LocalCluster;
  readonly cloud?: Cloud;
}

/**
 * The user pool and its app clients: of each site, of the API and of sign-ups. Access tokens of other clients, and of the
 * one for sign-ups, are refused.
 */
export interface Cognito {
  readonly issuer: string;
  readonly userPoolId: string;
  readonly clients: Readonly<Record<'customer' | 'admin' | 'api' | 'signUp', string>>;
  /** Of the pool's hosted pages, for Google login; without it there is none. An emulator has no such pages. */
  readonly hostedLogin?: string;
}

/** A cluster on one machine: every store is a pod of it, with passwords that are no secret. */
interface LocalCluster {
  /** Of the cluster's ingress controller, e.g. `traefik`. */
  readonly ingressClass: string;
  /** Namespaces in which the usual ingress controllers of laptop clusters run. */
  readonly ingressNamespaces: readonly string[];
  /** Apps' files may be replaced in running pods, as Tilt does. */
  readonly liveUpdate: boolean;
  /** Where browsers reach the emulator of S3, for the addresses of proofs. @default nowhere, as inside the cluster */
  readonly s3PublicUrl?: string | undefined;
}

/** Google Cloud for everything that runs, Amazon for accounts, tables, objects and the shipping price. */
export interface Cloud {
  readonly google: {
    readonly project: string;
    readonly projectNumber: string;
    readonly region: string;
    /** Range of Cloud SQL's and Memorystore's private addresses. */
    readonly servicesRange: string;
    readonly ingressAddress: string;
    /**
     * Ranges of addresses from which the admin site may be reached, and permissions beyond a user's own things count at
     * the API. @default everywhere
     */
    readonly adminRanges?: readonly string[];
  };
  readonly amazon: {
    readonly account: string;
    readonly region: string;
    /** Address of the shipping-cost function, without a path. */
    readonly shippingCostUrl: string;
  };
}
