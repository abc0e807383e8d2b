import { sqlSchema } from '@eshop/service-kit/migrate';
import { migrateOrWait } from '@eshop/service-kit/migrate-or-wait';
import { openMysql } from '@eshop/service-kit/mysql';
import { readSettings } from '@eshop/service-kit/settings';
import { DatabaseSettings } from './settings.ts';

const { MYSQL_PAYMENT_URL } = readSettings(DatabaseSettings, process.env);
const folder = new URL('./migrations/', import.meta.url);
await migrateOrWait([sqlSchema(openMysql(MYSQL_PAYMENT_URL, { max: 2, statementSeconds: 0 }), 'payment', folder)]);
