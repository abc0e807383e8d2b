import { Duration } from 'cdk8s';
import { type IServiceAccount, RestartPolicy } from 'cdk8s-plus-28';
import { type PodRole, podLabels } from '../labels.ts';
import { podProps } from '../pod/pod-props.ts';

export interface JobPropsOptions {
  /** Name in the labels of the pods: the app or engine that the job works for. */
  readonly name: string;
  /** Role of the pods, in their labels. */
  readonly role: PodRole;
  /** User and group that own the files of the image. */
  readonly user: number;
  /** @default the namespace's own account, which has no permissions */
  readonly serviceAccount?: IServiceAccount | undefined;
}

/** Returns the properties that all Jobs and CronJobs share: ten retries within half an hour, and pods kept for a day. */
export const jobProps = ({ name, role, ...pod }: JobPropsOptions) => ({
  ...podProps({ labels: podLabels(name, role), ...pod }),
  restartPolicy: RestartPolicy.ON_FAILURE,
  backoffLimit: 10,
  activeDeadline: Duration.minutes(30),
  ttlAfterFinished: Duration.days(1),
});
