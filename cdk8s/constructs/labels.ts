/** What a pod is: selectors, network policies and dashboards go by these. Never changed, for selectors cannot be. */
export type PodRole = 'service' | 'site' | 'store' | 'migration' | 'backup' | 'job';

/** The labels that select an app's, a store's or a job's pods. */
export const podLabels = (name: string, role: PodRole) => ({
  'app.kubernetes.io/name': name,
  'app.kubernetes.io/component': role,
});
