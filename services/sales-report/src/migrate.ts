import { readSettings } from '@eshop/service-kit/settings';
import { sqlSchema } from '@eshop/service-kit/sql/migrate';
import { openPostgres } from '@eshop/service-kit/sql/postgres';
import { migrateOrWait } from '@eshop/service-kit/startup/migrate-or-wait';
import { Settings } from './settings.ts';

const { POSTGRES_SALES_URL } = readSettings(Settings.pick({ POSTGRES_SALES_URL: true }), process.env);
const folder = new URL('./migrations/', import.meta.url);
await migrateOrWait([sqlSchema(openPostgres(POSTGRES_SALES_URL, { max: 2, statementSeconds: 0 }), 'sales', folder)]);
