import { readSettings } from '@eshop/service-kit/settings';
import { openPostgres } from '@eshop/service-kit/sql/postgres';
import { StoreSettings } from './settings.ts';
import { rebuildCopies } from './store/copies.ts';
import { createOrderStore } from './store/orders.ts';
import { rebuildSummaries } from './store/rebuild.ts';
import type { OrderReadDb, OrderWriteDb } from './store/tables.ts';

const urls = readSettings(StoreSettings, process.env);
const write = openPostgres<OrderWriteDb>(urls.POSTGRES_ORDER_WRITE_URL, { max: 2 });
const read = openPostgres<OrderReadDb>(urls.POSTGRES_ORDER_READ_URL, { max: 2 });
const transact = () => Promise.reject(new Error('a rebuild changes no order'));
const rebuilt = await rebuildSummaries(read.db, createOrderStore(write.db, transact));
await rebuildCopies(read.db, write.db);
console.log(`the read side holds ${rebuilt} orders of the write side`);
await Promise.all([write.close(), read.close()]);
