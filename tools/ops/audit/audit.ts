import { setTimeout as pause } from 'node:timers/promises';
import type { Finding } from './finding.ts';
import { auditLedger, type LedgerLine } from './ledger.ts';
import { auditMessages } from './messages.ts';
import { auditOrders } from './orders.ts';
import { auditSequences } from './sequences.ts';
import { auditStock } from './stock.ts';
import type { Stores } from './stores.ts';

interface Options {
  ledger?: readonly LedgerLine[];
  /** How long events that are under way may take to settle, in milliseconds. @default 20 s */
  settleMs?: number;
}

/**
 * Checks that nothing was lost, doubled or oversold, over all services' stores. What events have yet to bring about is
 * no finding: it looks again until nothing is found or the time is over, and returns what remained throughout.
 */
export const audit = async (stores: Stores, { ledger = [], settleMs = 20_000 }: Options = {}): Promise<Finding[]> => {
  const end = Date.now() + settleMs;
  let remaining = await auditOnce(stores, ledger);
  while (remaining.length > 0 && Date.now() < end) {
    await pause(1000);
    const findings = new Set((await auditOnce(stores, ledger)).map(text));
    remaining = remaining.filter((one) => findings.has(text(one)));
  }
  return remaining;
};

const auditOnce = async (stores: Stores, ledger: readonly LedgerLine[]) =>
  (
    await Promise.all([
      auditStock(stores),
      auditOrders(stores),
      auditSequences(stores),
      auditMessages(stores),
      auditLedger(stores, ledger),
    ])
  ).flat();

const text = ({ rule, detail }: Finding) => `${rule}: ${detail}`;
