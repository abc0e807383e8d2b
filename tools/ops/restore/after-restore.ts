import { audit } from '../audit/audit.ts';
import type { Finding } from '../audit/finding.ts';
import type { Environments, Stores } from '../audit/stores.ts';
import { restoreCart } from './cart.ts';
import { restoreOrder } from './order.ts';
import { restorePayment } from './payment.ts';
import { restoreProduct } from './product.ts';
import { restoreWarehouse } from './warehouse.ts';

export const restorable = ['warehouse', 'order', 'payment', 'cart', 'product'] as const;
export type Restorable = (typeof restorable)[number];

interface Options {
  stores: Stores;
  environments: Environments;
  /** Whose store was restored. */
  app: Restorable;
  /** When the backup was made. */
  since: Date;
  report: (text: string) => void;
  /** How long the platform may take to process what is announced, in milliseconds. */
  settleMs: number;
}

/**
 * Brings a store that was restored from a backup up to what the others know, has everybody's events since the backup
 * published again, and audits. Returns what does not add up then. Killed anywhere, it may be run again.
 */
export const afterRestore = async (options: Options): Promise<Finding[]> => {
  const { stores, app, since, report, settleMs } = options;
  await steps[app](options);
  for (const [name, outbox] of Object.entries(stores.outboxes))
    report(`${await outbox.resend(since)} events of ${name} are published again`);
  report(`waiting until everything adds up: start ${app}, if it is stopped`);
  return settledAudit(stores, Date.now() + settleMs);
};

/** How long events that are under way may take. */
const eventsMs = 20_000;

/**
 * Audits until nothing is found, twice in a row: an audit returns what it finds throughout, and while apps start what it
 * finds first is only that they do not respond.
 */
const settledAudit = async (stores: Stores, deadline: number): Promise<Finding[]> => {
  for (;;) {
    const remainingMs = () => Math.min(eventsMs, Math.max(0, deadline - Date.now()));
    const first = await audit(stores, { settleMs: remainingMs() });
    const findings = first.length > 0 ? first : await audit(stores, { settleMs: remainingMs() });
    if (findings.length === 0 || Date.now() >= deadline) return findings;
  }
};

const steps: Readonly<Record<Restorable, (options: Options) => Promise<void>>> = {
  warehouse: ({ stores, report }) => restoreWarehouse(stores, report),
  order: ({ stores, report }) => restoreOrder(stores, report),
  payment: ({ stores, ...options }) => restorePayment(stores, options),
  cart: ({ stores, report, settleMs }) => restoreCart(stores, { report, timeoutMs: settleMs }),
  product: ({ stores, report }) => restoreProduct(stores, report),
};
