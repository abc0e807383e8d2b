import { readSettings } from '@eshop/service-kit/settings';
import { sqlSchema } from '@eshop/service-kit/sql/migrate';
import { openMysql } from '@eshop/service-kit/sql/mysql';
import { migrateOrWait } from '@eshop/service-kit/startup/migrate-or-wait';
import { DatabaseSettings } from './settings.ts';

const { MYSQL_PAYMENT_URL } = readSettings(DatabaseSettings, process.env);
const folder = new URL('./migrations/', import.meta.url);
await migrateOrWait([sqlSchema(openMysql(MYSQL_PAYMENT_URL, { max: 2, statementSeconds: 0 }), 'payment', folder)]);
