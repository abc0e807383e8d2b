import type { Construct } from 'constructs';
import { customResource } from '../custom-resource.ts';

const apiVersion = 'external-secrets.io/v1';
const storeName = 'google-secret-manager';

/** A Secret of the namespace, and where each of its keys comes from. */
export interface RemoteSecret {
  readonly name: string;
  /** The Secret's key to the name that its value has in Secret Manager. */
  readonly keys: Readonly<Record<string, string>>;
}

/** Google's Secret Manager, read in the name of a service account of this namespace. */
export const secretStore = (
  scope: Construct,
  { project, serviceAccount }: { project: string; serviceAccount: string },
) =>
  customResource(scope, {
    apiVersion,
    kind: 'SecretStore',
    metadata: { name: storeName },
    spec: {
      provider: {
        gcpsm: { projectID: project, auth: { workloadIdentity: { serviceAccountRef: { name: serviceAccount } } } },
      },
    },
  });

/**
 * A Secret that follows its remote values within the hour. Pods read it when they start: a changed password wants a
 * roll.
 */
export const externalSecret = (scope: Construct, { name, keys }: RemoteSecret) =>
  customResource(scope, {
    apiVersion,
    kind: 'ExternalSecret',
    metadata: { name },
    spec: {
      refreshInterval: '1h',
      secretStoreRef: { kind: 'SecretStore', name: storeName },
      // Retained: that Secret Manager is away, or an entry gone, takes nothing from pods that start meanwhile.
      target: { name, creationPolicy: 'Owner', deletionPolicy: 'Retain' },
      data: Object.entries(keys).map(([secretKey, key]) => ({ secretKey, remoteRef: { key } })),
    },
  });
