import { beforeAll, describe, expect, it } from 'vitest';
import type { Calls } from '../../tools/bench/load/call.ts';
import { createSend } from '../../tools/bench/load/client.ts';
import { receiveGoods } from '../../tools/bench/load/goods.ts';
import { callsOf } from '../../tools/bench/load/platform-under-load.ts';
import { createShoppers } from '../../tools/bench/load/shoppers.ts';
import { tokenOf } from './support/people.ts';
import { eshop } from './support/platform.ts';

const clients = 8;
/** A number of requests and not a time, in which a busy machine may answer none. */
const requestsPerClient = 3;

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
      const outcomes = await Promise.allSettled(
        Array.from({ length: clients }, (_, client) => askRepeatedly(ask, client)),
      );
      const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [String(outcome.reason)] : []));
      expect([name, failures]).toEqual([name, []]);
    }
  });
});

const askRepeatedly = async (ask: (client: number) => Promise<unknown>, client: number) => {
  for (let request = 0; request < requestsPerClient; request++) await ask(client);
};
