import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';

const apiVersion = 'external-secrets.io/v1';
const storeName = 'google-secret-manager';

export interface SecretManagerStoreProps {
  /** The project whose secrets are read. */
  readonly project: string;
  /** Name of the namespace's service account that reads them. */
  readonly serviceAccount: string;
}

/** Google's Secret Manager, as the source of External Secrets. */
export class SecretManagerStore extends ApiObject {
  constructor(scope: Construct, id: string, { project, serviceAccount }: SecretManagerStoreProps) {
    super(scope, id, {
      apiVersion,
      kind: 'SecretStore',
      metadata: { name: storeName },
      spec: {
        provider: {
          gcpsm: { projectID: project, auth: { workloadIdentity: { serviceAccountRef: { name: serviceAccount } } } },
        },
      },
    });
  }
}

/** A Secret of the namespace, and the source of each of its keys. */
export interface RemoteSecret {
  readonly name: string;
  /** The names in Secret Manager by the Secret's keys. */
  readonly keys: Readonly<Record<string, string>>;
}

/** A Secret that follows its remote values within the hour. Pods read it at start: a changed password needs a roll. */
export class ExternalSecret extends ApiObject {
  constructor(scope: Construct, id: string, { name, keys }: RemoteSecret) {
    super(scope, id, {
      apiVersion,
      kind: 'ExternalSecret',
      metadata: { name },
      spec: {
        refreshInterval: '1h',
        secretStoreRef: { kind: 'SecretStore', name: storeName },
        // Retained: an outage of Secret Manager, or a deleted entry, does not stop pods from starting.
        target: { name, creationPolicy: 'Owner', deletionPolicy: 'Retain' },
        data: Object.entries(keys).map(([secretKey, key]) => ({ secretKey, remoteRef: { key } })),
      },
    });
  }
}
