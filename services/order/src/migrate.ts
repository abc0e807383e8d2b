import { sqlSchema } from '@eshop/service-kit/migrate';
import { migrateOrWait } from '@eshop/service-kit/migrate-or-wait';
import { openPostgres } from '@eshop/service-kit/postgres';
import { readSettings } from '@eshop/service-kit/settings';
import { z } from 'zod';

const Urls = z.object({ POSTGRES_ORDER_WRITE_URL: z.url(), POSTGRES_ORDER_READ_URL: z.url() });
const urls = readSettings(Urls, process.env);
const schemaOf = (side: 'write' | 'read', url: string) =>
  sqlSchema(
    openPostgres(url, { max: 2, statementSeconds: 0 }),
    `order_${side}`,
    new URL(`./migrations/${side}/`, import.meta.url),
  );

await migrateOrWait([schemaOf('write', urls.POSTGRES_ORDER_WRITE_URL), schemaOf('read', urls.POSTGRES_ORDER_READ_URL)]);
