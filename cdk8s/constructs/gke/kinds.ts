import type { IBackendConfig } from '@kubernetes-models/gke/cloud.google.com/v1/BackendConfig';
import type { IComputeAddress } from '@kubernetes-models/gke/compute.cnrm.cloud.google.com/v1beta1/ComputeAddress';
import type { IComputeSecurityPolicy } from '@kubernetes-models/gke/compute.cnrm.cloud.google.com/v1beta1/ComputeSecurityPolicy';
import type { IComputeSSLPolicy } from '@kubernetes-models/gke/compute.cnrm.cloud.google.com/v1beta1/ComputeSSLPolicy';
import type { IIAMPolicyMember } from '@kubernetes-models/gke/iam.cnrm.cloud.google.com/v1beta1/IAMPolicyMember';
import type { IManagedCertificate } from '@kubernetes-models/gke/networking.gke.io/v1/ManagedCertificate';
import type { IFrontendConfig } from '@kubernetes-models/gke/networking.gke.io/v1beta1/FrontendConfig';
import type { IPubSubSubscription } from '@kubernetes-models/gke/pubsub.cnrm.cloud.google.com/v1beta1/PubSubSubscription';
import type { IPubSubTopic } from '@kubernetes-models/gke/pubsub.cnrm.cloud.google.com/v1beta1/PubSubTopic';
import type { Construct } from 'constructs';
import type { Environment } from '../../environments/environment.ts';
import { customResource } from '../custom-resource.ts';

interface Kind {
  apiVersion: string;
  kind: string;
  spec?: object;
}
type Spec<T extends Kind> = NonNullable<T['spec']>;

/**
 * A resource of one kind, by name and spec; the compiler holds the spec against Google's own definition of the kind.
 */
const ofKind =
  <T extends Kind>(apiVersion: T['apiVersion'], kind: T['kind']) =>
  (scope: Construct, name: string, spec: Spec<T>) =>
    customResource(scope, { apiVersion, kind, metadata: { name }, spec });

/** The same of Config Connector's kinds, in the environment's project. */
const inProject =
  <T extends Kind>(apiVersion: T['apiVersion'], kind: T['kind'], whenDeleted: 'delete' | 'abandon' = 'delete') =>
  (scope: Construct, { cloud }: Pick<Environment, 'cloud'>, name: string, spec: Spec<T>) => {
    if (!cloud) throw new Error(`${kind} ${name} is for an environment in the cloud`);
    const annotations = {
      'cnrm.cloud.google.com/project-id': cloud.google.project,
      'cnrm.cloud.google.com/deletion-policy': whenDeleted,
    };
    return customResource(scope, { apiVersion, kind, metadata: { name, annotations }, spec });
  };

/** How an app's load balancer backend behaves. Google added the response headers after this type was made. */
export const backendConfig = ofKind<
  Omit<IBackendConfig, 'spec'> & {
    spec: Spec<IBackendConfig> & { customResponseHeaders?: { headers: readonly string[] } };
  }
>('cloud.google.com/v1', 'BackendConfig');
export const frontendConfig = ofKind<IFrontendConfig>('networking.gke.io/v1beta1', 'FrontendConfig');
export const managedCertificate = ofKind<IManagedCertificate>('networking.gke.io/v1', 'ManagedCertificate');

export const sslPolicy = inProject<IComputeSSLPolicy>('compute.cnrm.cloud.google.com/v1beta1', 'ComputeSSLPolicy');
export const computeSecurityPolicy = inProject<IComputeSecurityPolicy>(
  'compute.cnrm.cloud.google.com/v1beta1',
  'ComputeSecurityPolicy',
);
export const iamPolicyMember = inProject<IIAMPolicyMember>('iam.cnrm.cloud.google.com/v1beta1', 'IAMPolicyMember');

// These stay at Google when their manifest goes: an address stands in the domain's DNS, a subscription has events in it
// that nobody has taken yet.
export const computeAddress = inProject<IComputeAddress>(
  'compute.cnrm.cloud.google.com/v1beta1',
  'ComputeAddress',
  'abandon',
);
export const pubSubTopic = inProject<IPubSubTopic>('pubsub.cnrm.cloud.google.com/v1beta1', 'PubSubTopic', 'abandon');
export const pubSubSubscription = inProject<IPubSubSubscription>(
  'pubsub.cnrm.cloud.google.com/v1beta1',
  'PubSubSubscription',
  'abandon',
);
