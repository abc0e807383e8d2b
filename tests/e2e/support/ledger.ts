import { appendFileSync } from 'node:fs';
import type { LedgerLine } from '../../../tools/ops/audit/ledger.ts';
import { eshop } from './platform.ts';

/** Notes what the platform told a client; the audit at the end holds it to that. */
export const note = (line: LedgerLine): void => appendFileSync(eshop.ledger, `${JSON.stringify(line)}\n`);
