import { parseArgs } from 'node:util';
import { audit } from '../audit/audit.ts';
import { readLedger } from '../audit/ledger.ts';
import { openStores, readEnvironments } from '../audit/stores.ts';
import { defaultFolders } from '../platform/folders.ts';

const usage = `npm run audit -- [--ledger <file>]

Checks the running platform's stores: that stock, orders, payments, sales and events add up.
--ledger: a client's own record, a JSON object a line:
  {"told":"order","orderId":"…","status":"PENDING_PAYMENT"}   it was shown this order in this state
  {"told":"refused","userId":"…","key":"…"}                   it was refused an order with this Idempotency-Key`;

const main = async () => {
  const { values } = parseArgs({ options: { ledger: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) return console.log(usage);
  const { generatedDir } = defaultFolders(Number(process.env.ESHOP_PORT_OFFSET || 0));
  const stores = openStores(readEnvironments(generatedDir));
  const findings = await audit(stores, values.ledger ? { ledger: readLedger(values.ledger) } : {});
  await stores.close();
  for (const { rule, detail } of findings) console.error(`${rule}: ${detail}`);
  console.log(findings.length === 0 ? 'Everything adds up.' : `${findings.length} findings.`);
  process.exitCode = findings.length === 0 ? 0 : 1;
};

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
