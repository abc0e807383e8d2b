import type { Log } from '@eshop/service-kit/telemetry/log';
import type { ChangedCarts } from '../store/changed-carts.ts';
import type { Resyncs } from '../store/resyncs.ts';

interface Deps {
  changedCarts: Pick<ChangedCarts, 'epoch' | 'markAll'>;
  resyncs: Pick<Resyncs, 'findPending' | 'complete' | 'addEpoch'>;
  log: Pick<Log, 'info'>;
}

/**
 * Marks every cart as changed when somebody requested that, so that all are written to MySQL again. A process that dies on
 * the way leaves the request to another.
 */
export type ResyncCarts = () => Promise<void>;

export const createResyncCarts =
  ({ changedCarts, resyncs, log }: Deps): ResyncCarts =>
  async () => {
    const id = await resyncs.findPending();
    if (id === undefined) return;
    const epoch = await changedCarts.epoch();
    if (epoch === null) return; // Redis lost everything: carts are restored from MySQL, and there is nothing newer
    await resyncs.addEpoch(Number(epoch));
    const markedCount = await changedCarts.markAll();
    await resyncs.complete(id);
    log.info({ id, marked: markedCount }, 'every cart is written to MySQL again');
  };
