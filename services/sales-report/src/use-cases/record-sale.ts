import type { EventOf } from '@eshop/contracts/events';
import { upsertFacts } from '../store/sales.ts';
import type { Trx } from '../store/tables.ts';

/** Records an event's facts; facts that were reported before are updated to what this event says. One query. */
export const recordSale = (trx: Trx, event: EventOf<'sale-created'>): Promise<void> => upsertFacts(trx, event);
