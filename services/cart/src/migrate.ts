import { migrate } from '@eshop/service-kit/migrate';
import { openMysql } from '@eshop/service-kit/mysql';
import { readSettings } from '@eshop/service-kit/settings';
import { z } from 'zod';

const { MYSQL_CART_URL } = readSettings(z.object({ MYSQL_CART_URL: z.url() }), process.env);
const { db, close } = openMysql(MYSQL_CART_URL, { max: 2 });
await migrate({ db, folder: new URL('./migrations/', import.meta.url) });
await close();
