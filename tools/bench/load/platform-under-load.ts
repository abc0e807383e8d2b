import { join } from 'node:path';
import { type AppId, apps, portsOf } from '@eshop/topology';
import { defaultFolders } from '../../dev/platform/folders.ts';
import { type ProcessRecord, readRecords } from '../../dev/supervisor/records.ts';
import { type Environments, readEnvironments } from '../../ops/audit/stores.ts';
import type { Calls, Shop } from './call.ts';
import { catalogueCalls } from './calls/catalogue.ts';
import { deskCalls } from './calls/desk.ts';
import { shoppingCalls } from './calls/shopping.ts';
import { siteCalls } from './calls/sites.ts';
import { createSend } from './client.ts';
import { receiveGoods } from './goods.ts';
import { createShoppers, login } from './shoppers.ts';

export interface UnderLoad {
  shop: Shop;
  calls: Calls;
  records: readonly ProcessRecord[];
  environments: Environments;
  generatedDir: string;
  /** Products that the catalogue holds. */
  products: number;
}

/** The processes of the platform that runs on this machine. Throws when there is none. */
export const runningRecords = (): readonly ProcessRecord[] => {
  const { dataDir } = defaultFolders(Number(process.env.ESHOP_PORT_OFFSET || 0));
  const records = readRecords(join(dataDir, 'run', 'pids.json'));
  if (records.length === 0) throw new Error('No platform runs here: npm start');
  return records;
};

/** The platform that runs on this machine (`npm start`), with goods in stock and a shopper for each connection. */
export const platformUnderLoad = async (connections: number): Promise<UnderLoad> => {
  const offset = Number(process.env.ESHOP_PORT_OFFSET || 0);
  const { generatedDir } = defaultFolders(offset);
  const records = runningRecords();
  const urls = Object.fromEntries(
    apps.map((app) => [app.id, `http://127.0.0.1:${portsOf(app, offset).app}`]),
  ) as Record<AppId, string>;
  const send = createSend(urls, connections);
  const admin = await login(send, 'admin@eshop.test', process.env.ESHOP_DEMO_PASSWORD || 'Eshop-demo-1');
  const shop = {
    send,
    admin,
    productIds: await receiveGoods(send, admin),
    shoppers: await createShoppers(send, connections),
  };
  const hasSites = records.some(({ name }) => name === 'customer');
  return {
    shop,
    calls: callsOf(shop, hasSites),
    records,
    environments: readEnvironments(generatedDir),
    generatedDir,
    products: JSON.parse(await send('product', 'GET /v1/products?limit=1')).total,
  };
};

/** Everything that is asked, by name. */
export const callsOf = (shop: Shop, hasSites: boolean): Calls => ({
  ...catalogueCalls(shop),
  ...shoppingCalls(shop),
  ...deskCalls(shop),
  ...(hasSites && siteCalls(shop)),
});
