import { monthOf } from '../domain/month.ts';
import type { Partitions } from '../store/partitions.ts';

/** How many months ahead partitions are created. */
const monthsAhead = 3;

/** Creates the monthly partitions of the sale facts before a fact needs them. */
export interface PreparePartitions {
  /** Creates the partition of a sale's month, if there is none. No query when this process knows it. */
  forSale(soldAt: Date): Promise<void>;
  /** Creates the partitions of this month and the next ones, so that no sale has to. */
  ahead(now: Date): Promise<void>;
}

export const createPreparePartitions = ({ ensureFor }: Partitions): PreparePartitions => ({
  forSale: ensureFor,
  ahead: async (now) => {
    for (let month = 0; month <= monthsAhead; month++) await ensureFor(new Date(monthOf(now, month).from));
  },
});
