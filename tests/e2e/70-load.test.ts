import { beforeAll, describe, expect, it } from 'vitest';
import type { Calls } from '../../local/load/call.ts';
import { createSend } from '../../local/load/client.ts';
import { closedLoop } from '../../local/load/closed-loop.ts';
import { receiveGoods } from '../../local/load/goods.ts';
import { callsOf } from '../../local/load/platform-under-load.ts';
import { createShoppers } from '../../local/load/shoppers.ts';
import { tokenOf } from './support/people.ts';
import { eshop } from './support/platform.ts';

const clients = 8;

/** The short form of `npm run load`: how fast is not asked here, and the audit at the end judges what was ordered. */
describe('under load', () => {
  let calls: Calls;
  beforeAll(async () => {
    const send = createSend(eshop.urls, clients);
    const admin = await tokenOf('admin');
    const [productIds, shoppers] = [await receiveGoods(send, admin), await createShoppers(send, clients)];
    calls = callsOf({ send, admin, productIds, shoppers }, true);
  });

  it('no request fails, whatever is asked', async () => {
    for (const [name, { ask }] of Object.entries(calls)) {
      const { done, failures } = await closedLoop(ask, { clients, seconds: 1, warmUpSeconds: 0 });
      expect([name, Object.fromEntries(failures)]).toEqual([name, {}]);
      expect(done, name).toBeGreaterThan(0);
    }
  });
});
