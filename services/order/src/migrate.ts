import { migrate } from '@eshop/service-kit/migrate';
import { openPostgres } from '@eshop/service-kit/postgres';
import { readSettings } from '@eshop/service-kit/settings';
import { z } from 'zod';

const Urls = z.object({ POSTGRES_ORDER_WRITE_URL: z.url(), POSTGRES_ORDER_READ_URL: z.url() });
const urls = readSettings(Urls, process.env);

for (const [side, url] of [
  ['write', urls.POSTGRES_ORDER_WRITE_URL],
  ['read', urls.POSTGRES_ORDER_READ_URL],
] as const) {
  const { db, close } = openPostgres(url, { max: 2 });
  await migrate({ db, folder: new URL(`./migrations/${side}/`, import.meta.url) });
  await close();
}
