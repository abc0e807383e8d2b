import { migrate } from '@eshop/service-kit/migrate';
import { openPostgres } from '@eshop/service-kit/postgres';
import { readSettings } from '@eshop/service-kit/settings';
import { z } from 'zod';

const { POSTGRES_WAREHOUSE_URL } = readSettings(z.object({ POSTGRES_WAREHOUSE_URL: z.url() }), process.env);
const { db, close } = openPostgres(POSTGRES_WAREHOUSE_URL, { max: 2 });
await migrate({ db, folder: new URL('./migrations/', import.meta.url) });
await close();
