import type { App, Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { type Engine, engines } from '../constructs/backup/engine.ts';
import { backupJob, backupsName } from '../constructs/backup/job.ts';
import { createChart } from '../constructs/chart.ts';
import { podLabels } from '../constructs/labels.ts';
import { addresses, networkPolicy, podsOf } from '../constructs/network-policy.ts';
import { disk, scratch } from '../constructs/store/resources.ts';
import { script } from '../constructs/store/scripts.ts';
import type { Environment } from '../environments/environment.ts';

/**
 * A nightly dump of every database, and for each engine a drill that proves the newest can be restored: a suspended
 * CronJob, of which `npm run restore-drill` makes a Job. In the cloud the databases' own recovery to a point in time is
 * the first line (docs/operations/backup-and-restore.md); these dumps outlive the instance and whoever may delete it.
 */
export const backupsChart = (scope: App, env: Environment) => {
  const chart = createChart(scope, backupsName, env);
  new k8s.KubeConfigMap(chart, 'scripts', {
    metadata: { name: backupsName },
    data: Object.fromEntries(scripts.map((name) => [name, script(name)])),
  });
  new k8s.KubePersistentVolumeClaim(chart, 'claim', {
    metadata: { name: backupsName },
    spec: disk(env.local ? '1Gi' : '200Gi'),
  });
  for (const engine of engines(env)) {
    backup(chart, env, engine);
    drill(chart, env, engine);
  }
  return chart;
};

const scripts = [
  'backup-files.sh',
  'backup-postgres.sh',
  'dump-and-count.sql',
  'count-rows.sql',
  'backup-mysql.sh',
  'drill-files.sh',
  'drill-postgres.sh',
  'drill-mysql.sh',
];

const backup = (chart: Chart, { cloud }: Environment, engine: Engine) => {
  const name = `backup-${engine.name}`;
  const [labels, server] = [podLabels(engine.name, 'backup'), podsOf(engine.name, 'store')];
  cronJob(chart, name, engine.schedule, {
    ...backupJob({ engine, name: engine.name, role: 'backup', script: `${name}.sh`, env: engine.addresses }),
    backoffLimit: 3,
  });
  networkPolicy(chart, name, {
    labels,
    egress: [{ peers: [cloud ? addresses(cloud.google.servicesRange) : server], ports: [engine.port] }],
  });
};

/** Without any network, and tried once: what does not restore at first is to be looked at. */
const drill = (chart: Chart, env: Environment, engine: Engine) => {
  const name = `restore-drill-${engine.name}`;
  const job = backupJob({
    engine,
    name,
    role: 'job',
    script: `drill-${engine.name}.sh`,
    readOnly: true,
    scratch: env.local ? scratch('scratch', 2048) : ephemeralDisk,
  });
  cronJob(chart, name, '0 0 1 1 *', { ...job, backoffLimit: 0 }, { suspend: true });
};

const ephemeralDisk: k8s.Volume = { name: 'scratch', ephemeral: { volumeClaimTemplate: { spec: disk('200Gi') } } };

const cronJob = (
  chart: Chart,
  name: string,
  schedule: string,
  spec: k8s.JobSpec,
  more: Pick<k8s.CronJobSpec, 'suspend'> = {},
) =>
  new k8s.KubeCronJob(chart, name, {
    metadata: { name },
    spec: {
      schedule,
      timeZone: 'Etc/UTC',
      concurrencyPolicy: 'Forbid',
      startingDeadlineSeconds: 6 * 3600,
      ...more,
      jobTemplate: { spec },
    },
  });
