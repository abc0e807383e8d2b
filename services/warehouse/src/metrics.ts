import type { Log } from '@eshop/service-kit/log';
import type { Metrics } from '@eshop/service-kit/metrics';
import { sampled, sampledGauge } from '@eshop/service-kit/sampled';
import type { Kysely } from 'kysely';
import { heldReservations } from './store/held-reservations.ts';
import type { WarehouseDb } from './store/tables.ts';

interface Deps {
  db: Kysely<WarehouseDb>;
  log: Pick<Log, 'warn'>;
}

/** How much stock is held for orders that are not paid, and for how long. */
export const watchReservations = ({ registry }: Metrics, { db, log }: Deps): void => {
  const sample = sampled({ name: 'held reservations', read: () => heldReservations(db), log });
  sampledGauge(sample, {
    registry,
    name: 'reservations_held',
    help: 'Reservations of orders that are not paid yet, counted up to 10,000',
    of: ({ held }) => held,
  });
  sampledGauge(sample, {
    registry,
    name: 'reservations_oldest_held_seconds',
    help: 'Age of the oldest reservation of an order that is not paid yet',
    of: ({ oldestSeconds }) => oldestSeconds,
  });
};
