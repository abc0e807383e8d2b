import type { App } from '@eshop/topology';
import { Volume, type VolumeMount } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import type { Environment } from '../../environments/environment.ts';
import type { VolumeSource } from '../pod/complete-pod.ts';

/** The kubelet renews it when a fifth of its hour is left; the SDK reads the file each time it needs a new session. */
const token = { audience: 'sts.amazonaws.com', expirationSeconds: 3600, path: 'token' };
const folder = '/var/run/secrets/amazon';
const volumeName = 'amazon';

/** What has stores, and a role at Amazon of its name. */
export type StoreUser = Pick<App, 'stores'> & { readonly id: string };

export interface WebIdentityProps {
  /** The app whose role the pod assumes, or what else has stores. */
  readonly app: StoreUser;
  /** The environment; without a cloud there is no identity. */
  readonly env: Pick<Environment, 'cloud'>;
}

/**
 * Access to Amazon without keys: a token of the pod's own service account, which the AWS SDK exchanges for the app's role
 * (docs.aws.amazon.com/sdkref/latest/guide/access-assume-role-web.html). Empty for an app that keeps nothing at Amazon.
 */
export class WebIdentity extends Construct {
  /** Mounts of every container that talks to Amazon. */
  readonly volumeMounts: VolumeMount[] = [];
  /** The token as a volume, for `completePod`: cdk8s-plus has no factory for projected volumes. */
  readonly volumeSources: Readonly<Record<string, VolumeSource>> = {};

  constructor(scope: Construct, id: string, { app, env }: WebIdentityProps) {
    super(scope, id);
    if (!usesAmazon(app, env)) return;
    const volume = Volume.fromEmptyDir(this, 'volume', volumeName);
    this.volumeMounts = [{ volume, path: folder, readOnly: true }];
    this.volumeSources = { [volumeName]: { projected: { sources: [{ serviceAccountToken: token }] } } };
  }
}

/** Returns the variables by which the AWS SDK finds its role and token; none for an app that keeps nothing at Amazon. */
export const webIdentityVariables = (app: StoreUser, env: Pick<Environment, 'cloud'>): Record<string, string> => {
  if (!env.cloud || !usesAmazon(app, env)) return {};
  const { account, region } = env.cloud.amazon;
  return {
    AWS_REGION: region,
    AWS_ROLE_ARN: `arn:aws:iam::${account}:role/eshop-${app.id}`,
    AWS_ROLE_SESSION_NAME: app.id,
    AWS_WEB_IDENTITY_TOKEN_FILE: `${folder}/${token.path}`,
  };
};

const usesAmazon = ({ stores: { dynamodb, s3, cognito } }: StoreUser, { cloud }: Pick<Environment, 'cloud'>) =>
  cloud !== undefined && dynamodb.length + s3.length + cognito.length > 0;
