import type { Backup } from '../store/backup.ts';
import type { RestoredCarts } from '../store/restored-carts.ts';

interface Deps {
  restoredCarts: RestoredCarts;
  backup: Pick<Backup, 'beginEpoch' | 'page'>;
}

const pageSize = 500;

/**
 * Restores all carts from MySQL under a new epoch, which is in force only once all of them are there. Returns that epoch and
 * how many carts there are; throws Interrupted when that has to start over.
 */
export const restoreCarts = async ({ restoredCarts, backup }: Deps): Promise<{ epoch: number; restored: number }> => {
  const epoch = await backup.beginEpoch();
  await restoredCarts.begin(epoch);
  let restoredCount = 0;
  for (let lastId: string | undefined = ''; lastId !== undefined; ) {
    const carts = await backup.page(lastId, pageSize);
    await restoredCarts.add(epoch, restoredCount, carts);
    restoredCount += carts.length;
    lastId = carts.length === pageSize ? carts.at(-1)?.id : undefined;
  }
  await restoredCarts.end(epoch, restoredCount);
  return { epoch, restored: restoredCount };
};
