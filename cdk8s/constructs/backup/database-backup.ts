import { Construct } from 'constructs';
import type { Environment } from '../../environments/environment.ts';
import { podLabels } from '../labels.ts';
import { addresses, podsOf } from '../network/peers.ts';
import { PodNetworkPolicy } from '../network/pod-network-policy.ts';
import { secretValue } from '../secret-value.ts';
import type { Engine } from './engine.ts';
import { type BackupStorage, EngineCronJob } from './engine-cron-job.ts';

export interface DatabaseBackupProps {
  /** The engine whose databases are dumped. */
  readonly engine: Engine;
  /** The environment, which tells where the database server is. */
  readonly env: Environment;
  /** Where the dumps go. */
  readonly storage: BackupStorage;
}

/** A nightly dump of every database of an engine. Its pods may connect to the database server alone. */
export class DatabaseBackup extends Construct {
  constructor(scope: Construct, id: string, { engine, env, storage }: DatabaseBackupProps) {
    super(scope, id);
    const name = `backup-${engine.name}`;
    new EngineCronJob(this, 'cron-job', {
      name,
      podName: engine.name,
      role: 'backup',
      engine,
      storage,
      script: `${name}.sh`,
      schedule: engine.schedule,
      variables: (inner) => urlsOf(inner, engine),
      backoffLimit: 3,
    });
    const server = env.cloud ? addresses(env.cloud.google.servicesRange) : podsOf(engine.name, 'store');
    new PodNetworkPolicy(this, 'network-policy', {
      name,
      labels: podLabels(engine.name, 'backup'),
      egress: [{ peers: [server], ports: [engine.port] }],
    });
  }
}

/** Returns a variable `URL_<database>` for each database. */
const urlsOf = (scope: Construct, { databases }: Engine) =>
  Object.fromEntries(Object.entries(databases).map(([name, key]) => [`URL_${name}`, secretValue(scope, key)]));
