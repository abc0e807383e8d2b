import { readSettings } from '@eshop/service-kit/settings';
import { sqlSchema } from '@eshop/service-kit/sql/migrate';
import { openMysql } from '@eshop/service-kit/sql/mysql';
import { migrateOrWait } from '@eshop/service-kit/startup/migrate-or-wait';
import { Settings } from './settings.ts';

const { MYSQL_CART_URL } = readSettings(Settings.pick({ MYSQL_CART_URL: true }), process.env);
const folder = new URL('./migrations/', import.meta.url);
await migrateOrWait([sqlSchema(openMysql(MYSQL_CART_URL, { max: 2, statementSeconds: 0 }), 'cart', folder)]);
