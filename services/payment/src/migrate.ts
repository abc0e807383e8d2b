import { migrate } from '@eshop/service-kit/migrate';
import { openMysql } from '@eshop/service-kit/mysql';
import { readSettings } from '@eshop/service-kit/settings';
import { z } from 'zod';

const { MYSQL_PAYMENT_URL } = readSettings(z.object({ MYSQL_PAYMENT_URL: z.url() }), process.env);
const { db, close } = openMysql(MYSQL_PAYMENT_URL, { max: 2 });
await migrate({ db, folder: new URL('./migrations/', import.meta.url) });
await close();
