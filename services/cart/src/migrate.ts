import { sqlSchema } from '@eshop/service-kit/migrate';
import { migrateOrWait } from '@eshop/service-kit/migrate-or-wait';
import { openMysql } from '@eshop/service-kit/mysql';
import { readSettings } from '@eshop/service-kit/settings';
import { Settings } from './settings.ts';

const { MYSQL_CART_URL } = readSettings(Settings.pick({ MYSQL_CART_URL: true }), process.env);
const folder = new URL('./migrations/', import.meta.url);
await migrateOrWait([sqlSchema(openMysql(MYSQL_CART_URL, { max: 2, statementSeconds: 0 }), 'cart', folder)]);
