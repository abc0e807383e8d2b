import type { Log } from '@eshop/service-kit/telemetry/log';
import type { Metrics } from '@eshop/service-kit/telemetry/metrics';
import { sampled, sampledGauge } from '@eshop/service-kit/telemetry/sampled-gauges';
import type { Kysely } from 'kysely';
import type { Alerts } from './store/alerts.ts';
import { heldReservations } from './store/held-reservations.ts';
import type { WarehouseDb } from './store/tables.ts';

interface Deps {
  db: Kysely<WarehouseDb>;
  log: Pick<Log, 'warn'>;
}

/** How many stock alerts are open. */
export const watchAlerts = (
  { registry }: Metrics,
  { alerts, log }: { alerts: Pick<Alerts, 'countOpen'>; log: Pick<Log, 'warn'> },
): void => {
  sampledGauge(sampled({ name: 'open stock alerts', read: alerts.countOpen, log }), {
    registry,
    name: 'stock_alerts_open',
    help: 'Stock levels below their alert level, counted up to 10,000',
    of: (open) => open,
  });
};

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
