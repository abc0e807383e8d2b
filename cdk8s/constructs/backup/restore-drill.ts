import { Cron } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Environment } from '../../environments/environment.ts';
import { disk } from '../store/resources.ts';
import type { Engine } from './engine.ts';
import { type BackupStorage, EngineCronJob } from './engine-cron-job.ts';

export interface RestoreDrillProps {
  /** The engine whose newest backup is restored. */
  readonly engine: Engine;
  /** The environment, by whose data the disk for the restored copy is sized. */
  readonly env: Environment;
  /** Where the backups lie. */
  readonly storage: BackupStorage;
}

/**
 * A suspended CronJob that proves that the newest backup of an engine can be restored; `npm run restore-drill` starts a
 * Job of it. It has no network and one attempt: a backup that does not restore at once is a case for an operator.
 */
export class RestoreDrill extends EngineCronJob {
  constructor(scope: Construct, id: string, { engine, env, storage }: RestoreDrillProps) {
    const name = `restore-drill-${engine.name}`;
    super(scope, id, {
      name,
      podName: name,
      role: 'job',
      engine,
      storage,
      script: `drill-${engine.name}.sh`,
      schedule: Cron.annually(),
      isSuspended: true,
      readOnly: true,
      ...(env.local ? { scratchSize: 2048 } : { scratchSource: ephemeralDisk }),
      backoffLimit: 0,
    });
  }
}

/** A disk that exists as long as its pod. cdk8s-plus has no factory for such volumes. */
const ephemeralDisk = { ephemeral: { volumeClaimTemplate: { spec: disk('200Gi') } } };
