import { apps } from '@eshop/topology';
import { expect, it } from 'vitest';
import { newGoods } from '../e2e/support/goods.ts';
import { newCustomer } from '../e2e/support/people.ts';
import { browsing, buying, startShoppers } from './support/load.ts';
import { kubectl } from './support/pods.ts';

it('a new version of every app is rolled out under load without a failed request', async () => {
  const { product } = await newGoods(5000);
  const buyer = await newCustomer();
  const shoppers = startShoppers([...browsing(product.id), ...buying(buyer, product.id, () => undefined)]);

  for (const { id } of apps) {
    await kubectl.call('rollout', 'restart', `deployment/${id}`);
    await kubectl.call('rollout', 'status', `deployment/${id}`, '--timeout=180s');
  }
  const { done, failures } = await shoppers.stop();

  expect(failures).toEqual([]);
  expect(done).toBeGreaterThan(500);
}, 1_200_000);
