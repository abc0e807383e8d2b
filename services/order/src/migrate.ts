import { readSettings } from '@eshop/service-kit/settings';
import { sqlSchema } from '@eshop/service-kit/sql/migrate';
import { openPostgres } from '@eshop/service-kit/sql/postgres';
import { migrateOrWait } from '@eshop/service-kit/startup/migrate-or-wait';
import { StoreSettings } from './settings.ts';

const urls = readSettings(StoreSettings, process.env);
const schemaOf = (side: 'write' | 'read', url: string) =>
  sqlSchema(
    openPostgres(url, { max: 2, statementSeconds: 0 }),
    `order_${side}`,
    new URL(`./migrations/${side}/`, import.meta.url),
  );

await migrateOrWait([schemaOf('write', urls.POSTGRES_ORDER_WRITE_URL), schemaOf('read', urls.POSTGRES_ORDER_READ_URL)]);
