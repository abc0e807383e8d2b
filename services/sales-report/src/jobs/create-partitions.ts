import type { PreparePartitions } from '../use-cases/prepare-partitions.ts';

/** Creates the partitions of the coming months, hourly. */
export const createPartitionsJob =
  (partitions: Pick<PreparePartitions, 'ahead'>, now: () => Date): (() => Promise<void>) =>
  () =>
    partitions.ahead(now());
