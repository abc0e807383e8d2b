import { type Cron, Duration } from 'cdk8s';
import {
  ConfigMap,
  CronJob,
  EnvValue,
  ImagePullPolicy,
  PersistentVolumeClaim,
  RestartPolicy,
  Volume,
} from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { jobProps } from '../job/job-props.ts';
import type { PodRole } from '../labels.ts';
import { completePod, type VolumeSource } from '../pod/complete-pod.ts';
import { containerResources } from '../pod/container-resources.ts';
import { containerSecurity } from '../pod/security.ts';
import { emptyVolume } from '../pod/volumes.ts';
import type { Engine } from './engine.ts';

/** Where backups lie, and the scripts that work on them. */
export interface BackupStorage {
  /** Name of the PersistentVolumeClaim with the backups. */
  readonly claimName: string;
  /** Name of the ConfigMap with the scripts. */
  readonly scriptsName: string;
}

export interface EngineCronJobProps {
  /** Name of the CronJob. */
  readonly name: string;
  /** Name of the container, and of what its pods work for in their labels. */
  readonly podName: string;
  /** Role of its pods, in their labels. */
  readonly role: PodRole;
  /** The engine whose image it runs. */
  readonly engine: Engine;
  /** Where the backups lie. */
  readonly storage: BackupStorage;
  /** File name of the script that runs. */
  readonly script: string;
  /** When it runs, in UTC. */
  readonly schedule: Cron;
  /** Whether it runs only when an operator starts a Job of it. @default false */
  readonly isSuspended?: boolean;
  /** Variables beside those that every script reads. @default none */
  readonly variables?: (scope: Construct) => Record<string, EnvValue>;
  /** Whether the backups are mounted read-only. @default false */
  readonly readOnly?: boolean;
  /** Size of the folder for intermediate files, in mebibytes. @default 256 */
  readonly scratchSize?: number;
  /** Source of a volume that takes the place of that folder. @default none */
  readonly scratchSource?: VolumeSource;
  /** Retries of a failed run. */
  readonly backoffLimit: number;
}

/** A CronJob that runs a script with an engine's programs beside the backups, for four hours at most. */
export class EngineCronJob extends CronJob {
  constructor(scope: Construct, id: string, props: EngineCronJobProps) {
    const { name, podName, engine, isSuspended = false, variables = () => ({}) } = props;
    super(scope, id, {
      ...jobProps({ name: podName, role: props.role, user: 999 }),
      metadata: { name },
      schedule: props.schedule,
      timeZone: 'Etc/UTC',
      suspend: isSuspended,
      startingDeadline: Duration.hours(6),
      activeDeadline: Duration.hours(4),
      backoffLimit: props.backoffLimit,
      restartPolicy: RestartPolicy.NEVER, // the pods of failed attempts stay, with their logs
    });
    this.addContainer({
      name: podName,
      image: engine.image,
      imagePullPolicy: ImagePullPolicy.IF_NOT_PRESENT,
      command: ['bash', `/etc/eshop/${props.script}`],
      envVariables: {
        ENGINE: EnvValue.fromValue(engine.name),
        DATABASES: EnvValue.fromValue(Object.keys(engine.databases).join(' ')),
        BACKUPS: EnvValue.fromValue('/backups'),
        ...variables(this),
      },
      resources: containerResources({ cpu: 20, memory: 64, memoryLimit: 512 }),
      securityContext: containerSecurity,
      volumeMounts: volumeMounts(this, props),
    });
    const { scratchSource } = props;
    completePod(this, {
      priorityClass: 'eshop-job',
      ...(scratchSource && { volumeSources: { scratch: scratchSource } }),
    });
  }
}

const volumeMounts = (scope: Construct, { storage, readOnly = false, scratchSize = 256 }: EngineCronJobProps) => {
  const claim = PersistentVolumeClaim.fromClaimName(scope, 'claim', storage.claimName);
  const scripts = ConfigMap.fromConfigMapName(scope, 'scripts', storage.scriptsName);
  const backupsVolume = Volume.fromPersistentVolumeClaim(scope, 'volume-backups', claim, { name: 'backups' });
  const scriptsVolume = Volume.fromConfigMap(scope, 'volume-scripts', scripts, { name: 'scripts' });
  return [
    { volume: backupsVolume, path: '/backups', readOnly },
    { volume: scriptsVolume, path: '/etc/eshop', readOnly: true },
    { volume: emptyVolume(scope, 'scratch', scratchSize), path: '/scratch' },
    { volume: emptyVolume(scope, 'tmp', 64), path: '/tmp' },
  ];
};
