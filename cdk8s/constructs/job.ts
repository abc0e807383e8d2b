import type { k8s } from 'cdk8s-plus-28';
import type { PodRole } from './labels.ts';
import { podLabels } from './labels.ts';
import { podSecurity } from './security.ts';

interface JobProps {
  name: string;
  role: PodRole;
  user: number;
  containers: readonly k8s.Container[];
  volumes?: readonly k8s.Volume[];
  /** @default that of the namespace, which may do nothing */
  serviceAccountName?: string;
}

/** A job's specification: tried again for ten minutes, and its pod kept for a day to be read. */
export const jobSpec = ({ name, role, user, containers, volumes = [], serviceAccountName }: JobProps): k8s.JobSpec => ({
  backoffLimit: 10,
  activeDeadlineSeconds: 1800,
  ttlSecondsAfterFinished: 86_400,
  template: {
    metadata: { labels: podLabels(name, role) },
    spec: {
      restartPolicy: 'OnFailure',
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      priorityClassName: 'eshop-job',
      securityContext: podSecurity(user),
      ...(serviceAccountName && { serviceAccountName }),
      containers: [...containers],
      volumes: [...volumes],
    },
  },
});
