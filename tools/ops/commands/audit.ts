import { parseArgs } from 'node:util';
import { audit } from '../audit/audit.ts';
import { readLedger } from '../audit/ledger.ts';
import { openPlatformStores, whichPlatform } from '../audit/which-platform.ts';

const usage = `npm run audit -- [--ledger <file>] [--cluster]

Checks the running platform's stores: that stock, orders, payments, sales and events add up.
--ledger: a client's own record, a JSON object a line:
  {"told":"order","orderId":"…","status":"PENDING_PAYMENT"}   it was shown this order in this state
  {"told":"refused","userId":"…","key":"…"}                   it was refused an order with this Idempotency-Key
--cluster: of the cluster that kubectl points at (--namespace eshop), not of this machine`;

const main = async () => {
  const { values } = parseArgs({
    options: { ledger: { type: 'string' }, help: { type: 'boolean' }, ...whichPlatform },
  });
  if (values.help) return console.log(usage);
  const { stores, close } = await openPlatformStores(values);
  const findings = await audit(stores, values.ledger ? { ledger: readLedger(values.ledger) } : {});
  await close();
  for (const { rule, detail } of findings) console.error(`${rule}: ${detail}`);
  console.log(findings.length === 0 ? 'Everything adds up.' : `${findings.length} findings.`);
  process.exitCode = findings.length === 0 ? 0 : 1;
};

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
