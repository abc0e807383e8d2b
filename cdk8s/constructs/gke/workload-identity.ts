import type { Environment } from '../../environments/environment.ts';

/**
 * Returns the name by which Google's IAM knows a service account of the shop's namespace, without a Google account between
 * (cloud.google.com/kubernetes-engine/docs/how-to/workload-identity#configure-authz-principals).
 */
export const principal = ({ cloud, namespace }: Pick<Environment, 'cloud' | 'namespace'>, serviceAccount: string) => {
  if (!cloud) throw new Error(`${serviceAccount} is known to Google only in the cloud`);
  const { project, projectNumber } = cloud.google;
  const pool = `projects/${projectNumber}/locations/global/workloadIdentityPools/${project}.svc.id.goog`;
  return `principal://iam.googleapis.com/${pool}/subject/ns/${namespace}/sa/${serviceAccount}`;
};
