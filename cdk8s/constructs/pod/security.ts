import { Capability } from 'cdk8s-plus-28';

/** The security context of a pod that the pod security standard `restricted` requires, for StatefulSets. */
export const podSecurity = (user: number) => ({
  runAsNonRoot: true,
  runAsUser: user,
  runAsGroup: user,
  fsGroup: user,
  fsGroupChangePolicy: 'OnRootMismatch',
  seccompProfile: { type: 'RuntimeDefault' },
});

/** The security context of every container: that of the standard `restricted`, and a read-only root file system. */
export const containerSecurity = {
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: true,
  capabilities: { drop: [Capability.ALL] },
};
