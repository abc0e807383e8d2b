import { readSettings } from '@eshop/service-kit/settings';
import { sqlSchema } from '@eshop/service-kit/sql/migrate';
import { openPostgres } from '@eshop/service-kit/sql/postgres';
import { migrateOrWait } from '@eshop/service-kit/startup/migrate-or-wait';
import { Settings } from './settings.ts';

const { POSTGRES_WAREHOUSE_URL } = readSettings(Settings.pick({ POSTGRES_WAREHOUSE_URL: true }), process.env);
const folder = new URL('./migrations/', import.meta.url);
const database = openPostgres(POSTGRES_WAREHOUSE_URL, { max: 2, statementSeconds: 0 });
await migrateOrWait([sqlSchema(database, 'warehouse', folder)]);
