import type { Trx, WarehouseDb } from './tables.consumer.ts';

/** Inserts a received event. One query. */
export const insertReceivedEvent = async (trx: Trx, event: WarehouseDb['received_events']): Promise<void> => {
  await trx.insertInto('received_events').values(event).execute();
};
