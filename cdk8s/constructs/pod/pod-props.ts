import { FsGroupChangePolicy, type IServiceAccount } from 'cdk8s-plus-28';

export interface PodPropsOptions {
  /** Labels of the pods. Selectors use them, so they never change. */
  readonly labels: Readonly<Record<string, string>>;
  /** Annotations of the pods. @default none */
  readonly annotations?: Readonly<Record<string, string>>;
  /** User and group that own the files of the image. */
  readonly user: number;
  /** @default the namespace's own account, which has no permissions */
  readonly serviceAccount?: IServiceAccount | undefined;
}

/** Returns the properties that all Deployments, Jobs and CronJobs share. {@link completePod} adds the others. */
export const podProps = ({ labels, annotations = {}, user, serviceAccount }: PodPropsOptions) => ({
  select: false, // the selector of cdk8s-plus is a hash of the construct's path, and selectors are immutable
  podMetadata: { labels, annotations },
  ...(serviceAccount && { serviceAccount }),
  automountServiceAccountToken: false,
  securityContext: { user, group: user, fsGroup: user, fsGroupChangePolicy: FsGroupChangePolicy.ON_ROOT_MISMATCH },
});
