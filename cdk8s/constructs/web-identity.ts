import type { App } from '@eshop/topology';
import type { k8s } from 'cdk8s-plus-28';
import type { Environment } from '../environments/environment.ts';

/** What a pod carries to be somebody at Amazon. */
interface WebIdentity {
  readonly volumes: readonly k8s.Volume[];
  readonly volumeMounts: readonly k8s.VolumeMount[];
  readonly variables: readonly k8s.EnvVar[];
}

const folder = '/var/run/secrets/amazon';

/**
 * Amazon without keys: a token of the pod's own service account, which the AWS SDK exchanges for the app's role
 * (docs.aws.amazon.com/sdkref/latest/guide/access-assume-role-web.html). Nothing for an app that keeps nothing there.
 */
export const webIdentity = (app: App, { cloud }: Pick<Environment, 'cloud'>): WebIdentity => {
  const { dynamodb, s3, cognito } = app.stores;
  if (!cloud || dynamodb.length + s3.length + cognito.length === 0)
    return { volumes: [], volumeMounts: [], variables: [] };
  const { account, region } = cloud.amazon;
  return {
    volumes: [{ name: 'amazon', projected: { sources: [{ serviceAccountToken: token }] } }],
    volumeMounts: [{ name: 'amazon', mountPath: folder, readOnly: true }],
    variables: [
      { name: 'AWS_REGION', value: region },
      { name: 'AWS_ROLE_ARN', value: `arn:aws:iam::${account}:role/eshop-${app.id}` },
      { name: 'AWS_ROLE_SESSION_NAME', value: app.id },
      { name: 'AWS_WEB_IDENTITY_TOKEN_FILE', value: `${folder}/${token.path}` },
    ],
  };
};

/** The kubelet renews it when a fifth of its hour is left; the SDK reads the file each time it needs a new session. */
const token = { audience: 'sts.amazonaws.com', expirationSeconds: 3600, path: 'token' };
