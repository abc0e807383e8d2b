import { setTimeout as pause } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { type CartDb, createResyncs } from '../../../services/cart/tooling.ts';
import type { Stores } from '../audit/stores.ts';

interface Options {
  report: (text: string) => void;
  /** How long the cart service may take, in milliseconds. */
  timeoutMs: number;
}

/**
 * Has the cart service write every cart that Redis holds, which are newer, to the restored MySQL again. The service does
 * it and not this command, because only it reaches its Redis in a cluster.
 */
export const restoreCart = async ({ cart }: Stores, { report, timeoutMs }: Options): Promise<void> => {
  const resyncs = createResyncs(cart as unknown as Kysely<CartDb>);
  const id = await resyncs.request();
  report('waiting for the cart service to write its carts again: start it, if it is stopped');
  for (const end = Date.now() + timeoutMs; !(await resyncs.isCompleted(id)); await pause(1000)) {
    if (Date.now() > end) throw new Error('the cart service did not write its carts again: is it running?');
  }
  report('every cart is on its way to MySQL');
};
