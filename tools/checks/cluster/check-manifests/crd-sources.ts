/** Where the definition of a kind (a CustomResourceDefinition) is published, at a pinned version. */
export type CrdSource =
  | { readonly module: string; readonly file: string }
  /** An address that names a commit, so that what it gives is always the same. */
  | { readonly url: string };

const externalSecrets = (plural: string): CrdSource => ({
  module: 'github.com/external-secrets/external-secrets@v1.3.2',
  file: `config/crds/bases/external-secrets.io_${plural}.yaml`,
});

/** v1.155.1. The Go module proxy does not serve it: it is too large. */
const configConnector = (plural: string, group: string): CrdSource => ({
  url: `https://raw.githubusercontent.com/GoogleCloudPlatform/k8s-config-connector/033afecec0b66d43ca04d9bfc20b43e4453c2a09/config/crds/resources/apiextensions.k8s.io_v1_customresourcedefinition_${plural}.${group}.cnrm.cloud.google.com.yaml`,
});

const managedPrometheus = (plural: string, commit: string): CrdSource => ({
  url: `https://raw.githubusercontent.com/GoogleCloudPlatform/prometheus-engine/${commit}/charts/operator/crds/monitoring.googleapis.com_${plural}.yaml`,
});

const managedCertificates: CrdSource = {
  url: 'https://raw.githubusercontent.com/GoogleCloudPlatform/gke-managed-certs/3498c2a06d023eeedd1f8da125beb62a809ea4c8/deploy/managedcertificates-crd.yaml',
};

/**
 * Sources by kind. Dapr's kinds come with its control plane; of BackendConfig and FrontendConfig no definition is
 * published, for Google's controller writes them itself.
 */
export const crdSources: Readonly<Record<string, CrdSource>> = {
  'external-secrets.io/v1/ExternalSecret': externalSecrets('externalsecrets'),
  'external-secrets.io/v1/SecretStore': externalSecrets('secretstores'),
  'pubsub.cnrm.cloud.google.com/v1beta1/PubSubTopic': configConnector('pubsubtopics', 'pubsub'),
  'pubsub.cnrm.cloud.google.com/v1beta1/PubSubSubscription': configConnector('pubsubsubscriptions', 'pubsub'),
  'iam.cnrm.cloud.google.com/v1beta1/IAMPolicyMember': configConnector('iampolicymembers', 'iam'),
  'compute.cnrm.cloud.google.com/v1beta1/ComputeAddress': configConnector('computeaddresses', 'compute'),
  'compute.cnrm.cloud.google.com/v1beta1/ComputeSSLPolicy': configConnector('computesslpolicies', 'compute'),
  'compute.cnrm.cloud.google.com/v1beta1/ComputeSecurityPolicy': configConnector('computesecuritypolicies', 'compute'),
  'monitoring.googleapis.com/v1/PodMonitoring': managedPrometheus(
    'podmonitorings',
    'c1318317d1f86788a3eea7095324acd83d08060f',
  ),
  'monitoring.googleapis.com/v1/Rules': managedPrometheus('rules', '5bdbcbd1001859c3f527a6621c2d191414e7ac89'),
  'networking.gke.io/v1/ManagedCertificate': managedCertificates,
};
