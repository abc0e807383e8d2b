import { Size } from 'cdk8s';
import { ConfigMap, PersistentVolumeAccessMode, PersistentVolumeClaim } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { DatabaseBackup } from '../constructs/backup/database-backup.ts';
import { engines } from '../constructs/backup/engine.ts';
import { RestoreDrill } from '../constructs/backup/restore-drill.ts';
import { ShopChart, type ShopChartProps } from '../constructs/shop-chart.ts';
import { script } from '../constructs/store/scripts.ts';

const name = 'backups';

/**
 * A nightly dump of every database, and for each engine a drill that proves that the newest can be restored. In the
 * cloud the databases' own recovery to a point in time is the first line (docs/operations/backup-and-restore.md); these
 * dumps outlive the instance, and are out of reach of those who may delete it.
 */
export class BackupsChart extends ShopChart {
  constructor(scope: Construct, id: string, { env }: ShopChartProps) {
    super(scope, id, { env });
    new ConfigMap(this, 'scripts', {
      metadata: { name },
      data: Object.fromEntries(scripts.map((file) => [file, script(file)])),
    });
    new PersistentVolumeClaim(this, 'claim', {
      metadata: { name },
      accessModes: [PersistentVolumeAccessMode.READ_WRITE_ONCE],
      storage: Size.gibibytes(env.local ? 1 : 200),
    });
    const storage = { claimName: name, scriptsName: name };
    for (const engine of engines(env)) {
      new DatabaseBackup(this, `backup-${engine.name}`, { engine, env, storage });
      new RestoreDrill(this, `restore-drill-${engine.name}`, { engine, env, storage });
    }
  }
}

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
