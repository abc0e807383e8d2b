import { expect, it } from 'vitest';
import { audit } from '../../local/audit/audit.ts';
import { readLedger } from '../../local/audit/ledger.ts';
import { openStores } from '../../local/audit/stores.ts';
import { eshop } from './support/platform.ts';

it('after all that, everything adds up', async () => {
  const stores = openStores(eshop.environments);
  const ledger = readLedger(eshop.ledger);
  expect(ledger.length).toBeGreaterThan(20);
  expect(await audit(stores, { ledger, settleMs: 60_000 })).toEqual([]);
  await stores.close();
});
