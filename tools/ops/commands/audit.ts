import { parseArgs } from 'node:util';
import { audit } from '../audit/audit.ts';
import { readLedger } from '../audit/ledger.ts';
import { openPlatformStores, whichPlatform } from '../audit/which-platform.ts';

const usage = `npm run audit -- [--ledger <file>] [--cluster]

Checks that stock, orders, payments, sales and events of the running platform agree.
--ledger: a record of a client, one JSON object per line:
  {"told":"order","orderId":"…","status":"PENDING_PAYMENT"}   the client saw this order in this status
  {"told":"refused","userId":"…","key":"…"}                   the client was refused an order with this Idempotency-Key
--cluster: uses the cluster that kubectl points at (--namespace eshop) instead of this machine`;

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
