import type { Log } from '@eshop/service-kit/telemetry/log';
import type { Metrics } from '@eshop/service-kit/telemetry/metrics';
import { sampled, sampledGauge } from '@eshop/service-kit/telemetry/sampled-gauges';
import { countOpenAlerts } from './store/alerts.ts';
import { summarizeUnpaidReservations } from './store/reservations.ts';
import type { Db } from './store/tables.ts';

interface Deps {
  db: Db;
  log: Pick<Log, 'warn'>;
}

/** Registers how many stock alerts are open. */
export const watchAlerts = ({ registry }: Metrics, { db, log }: Deps): void => {
  sampledGauge(sampled({ name: 'open stock alerts', read: () => countOpenAlerts(db), log }), {
    registry,
    name: 'stock_alerts_open',
    help: 'Stock levels below their alert level, counted up to 10,000',
    of: (open) => open,
  });
};

/** Registers how much stock is reserved for orders that are not paid, and for how long. */
export const watchReservations = ({ registry }: Metrics, { db, log }: Deps): void => {
  const sample = sampled({ name: 'held reservations', read: () => summarizeUnpaidReservations(db), log });
  sampledGauge(sample, {
    registry,
    name: 'reservations_active',
    help: 'Reservations of orders that are not paid yet, counted up to 10,000',
    of: ({ count }) => count,
  });
  sampledGauge(sample, {
    registry,
    name: 'reservations_oldest_active_seconds',
    help: 'Age of the oldest reservation of an order that is not paid yet',
    of: ({ oldestSeconds }) => oldestSeconds,
  });
};
