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
  let restored = 0;
  for (let after: string | undefined = ''; after !== undefined; ) {
    const carts = await backup.page(after, pageSize);
    await restoredCarts.add(epoch, restored, carts);
    restored += carts.length;
    after = carts.length === pageSize ? carts.at(-1)?.id : undefined;
  }
  await restoredCarts.end(epoch, restored);
  return { epoch, restored };
};
