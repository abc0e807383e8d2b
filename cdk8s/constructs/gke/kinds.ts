import type { IBackendConfig } from '@kubernetes-models/gke/cloud.google.com/v1/BackendConfig';
import type { IComputeAddress } from '@kubernetes-models/gke/compute.cnrm.cloud.google.com/v1beta1/ComputeAddress';
import type { IComputeSecurityPolicy } from '@kubernetes-models/gke/compute.cnrm.cloud.google.com/v1beta1/ComputeSecurityPolicy';
import type { IComputeSSLPolicy } from '@kubernetes-models/gke/compute.cnrm.cloud.google.com/v1beta1/ComputeSSLPolicy';
import type { IIAMPolicyMember } from '@kubernetes-models/gke/iam.cnrm.cloud.google.com/v1beta1/IAMPolicyMember';
import type { IManagedCertificate } from '@kubernetes-models/gke/networking.gke.io/v1/ManagedCertificate';
import type { IFrontendConfig } from '@kubernetes-models/gke/networking.gke.io/v1beta1/FrontendConfig';
import type { IPubSubSubscription } from '@kubernetes-models/gke/pubsub.cnrm.cloud.google.com/v1beta1/PubSubSubscription';
import type { IPubSubTopic } from '@kubernetes-models/gke/pubsub.cnrm.cloud.google.com/v1beta1/PubSubTopic';
import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Environment } from '../../environments/environment.ts';

interface Kind {
  apiVersion: string;
  kind: string;
  spec?: object;
}
type Spec<T extends Kind> = NonNullable<T['spec']>;

export interface GoogleResourceProps<S> {
  /** Name of the object. */
  readonly name: string;
  /** The compiler checks it against Google's own definition of the kind. */
  readonly spec: S;
}

/** Returns a class for one kind of Google's controllers, which cdk8s-plus has none of. */
const ofKind = <T extends Kind>(apiVersion: T['apiVersion'], kind: T['kind']) =>
  class extends ApiObject {
    constructor(scope: Construct, id: string, { name, spec }: GoogleResourceProps<Spec<T>>) {
      super(scope, id, { apiVersion, kind, metadata: { name }, spec });
    }
  };

export interface ProjectResourceProps<S> extends GoogleResourceProps<S> {
  /** The environment in whose project the resource is. */
  readonly env: Pick<Environment, 'cloud'>;
}

/** Returns a class for one kind of Config Connector, which creates its resource in the environment's project. */
const inProject = <T extends Kind>(
  apiVersion: T['apiVersion'],
  kind: T['kind'],
  deletionPolicy: 'delete' | 'abandon' = 'delete',
) =>
  class extends ApiObject {
    constructor(scope: Construct, id: string, { env: { cloud }, name, spec }: ProjectResourceProps<Spec<T>>) {
      if (!cloud) throw new Error(`${kind} ${name} is for an environment in the cloud`);
      const annotations = {
        'cnrm.cloud.google.com/project-id': cloud.google.project,
        'cnrm.cloud.google.com/deletion-policy': deletionPolicy,
      };
      super(scope, id, { apiVersion, kind, metadata: { name, annotations }, spec });
    }
  };

/** How a backend of the load balancer behaves. Google added the response headers after this type was made. */
export const BackendConfig = ofKind<
  Omit<IBackendConfig, 'spec'> & {
    spec: Spec<IBackendConfig> & { customResponseHeaders?: { headers: readonly string[] } };
  }
>('cloud.google.com/v1', 'BackendConfig');
export const FrontendConfig = ofKind<IFrontendConfig>('networking.gke.io/v1beta1', 'FrontendConfig');
export const ManagedCertificate = ofKind<IManagedCertificate>('networking.gke.io/v1', 'ManagedCertificate');

export const SslPolicy = inProject<IComputeSSLPolicy>('compute.cnrm.cloud.google.com/v1beta1', 'ComputeSSLPolicy');
export const ComputeSecurityPolicy = inProject<IComputeSecurityPolicy>(
  'compute.cnrm.cloud.google.com/v1beta1',
  'ComputeSecurityPolicy',
);
export const IamPolicyMember = inProject<IIAMPolicyMember>('iam.cnrm.cloud.google.com/v1beta1', 'IAMPolicyMember');

// These stay at Google when their manifest is deleted: the domain's DNS has the address, and a subscription may hold
// events that nobody has consumed yet.
export const ComputeAddress = inProject<IComputeAddress>(
  'compute.cnrm.cloud.google.com/v1beta1',
  'ComputeAddress',
  'abandon',
);
export const PubSubTopic = inProject<IPubSubTopic>('pubsub.cnrm.cloud.google.com/v1beta1', 'PubSubTopic', 'abandon');
export const PubSubSubscription = inProject<IPubSubSubscription>(
  'pubsub.cnrm.cloud.google.com/v1beta1',
  'PubSubSubscription',
  'abandon',
);
