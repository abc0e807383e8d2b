import { readSettings } from '@eshop/service-kit/settings';
import { openPostgres } from '@eshop/service-kit/sql/postgres';
import { StoreSettings } from './settings.ts';
import { createOrderStore } from './store/orders.ts';
import type { OrderReadDb, OrderWriteDb } from './store/tables.ts';
import { rebuildCopies, rebuildSummaries } from './use-cases/rebuild-read-side.ts';

const urls = readSettings(StoreSettings, process.env);
const write = openPostgres<OrderWriteDb>(urls.POSTGRES_ORDER_WRITE_URL, { max: 2 });
const read = openPostgres<OrderReadDb>(urls.POSTGRES_ORDER_READ_URL, { max: 2 });
const count = await rebuildSummaries(read.db, createOrderStore(write.db));
await rebuildCopies(read.db, write.db);
console.log(`the read side holds ${count} orders of the write side`);
await Promise.all([write.close(), read.close()]);
