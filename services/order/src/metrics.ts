import type { Log } from '@eshop/service-kit/telemetry/log';
import type { Metrics } from '@eshop/service-kit/telemetry/metrics';
import { sampled, sampledGauges } from '@eshop/service-kit/telemetry/sampled-gauges';
import type { Kysely } from 'kysely';
import { Counter, Gauge } from 'prom-client';
import type { OrderReadDb, OrderWriteDb } from './store/tables.ts';
import { countOpen, sweepLag } from './store/waiting-orders.ts';

/** Registers how many event streams are open in this process. */
export const watchStreams = ({ registry }: Metrics, { open }: { open: () => number }): void => {
  new Gauge({
    name: 'order_streams_open',
    help: 'Event streams of orders that clients follow',
    registers: [registry],
    collect() {
      this.set(open());
    },
  });
};

/** Creates the counter of orders that were refused because of what unpaid orders hold. */
export const createRefusalCounter = ({ registry }: Metrics) =>
  new Counter({
    name: 'orders_refused_total',
    help: 'Orders that bounds on unpaid orders refused, by reason: cool-down, orders, units, approval, first-order-share',
    labelNames: ['reason'],
    registers: [registry],
  });

interface Deps {
  write: Kysely<OrderWriteDb>;
  read: Kysely<OrderReadDb>;
  log: Pick<Log, 'warn'>;
}

/** Registers how many orders wait in each state, and how far the jobs are behind. */
export const watchOrders = ({ registry }: Metrics, { write, read, log }: Deps): void => {
  sampledGauges(sampled({ name: 'open orders', read: () => countOpen(read), log }), {
    registry,
    name: 'orders_open',
    help: 'Orders by state, of the states that an order does not stay in, counted up to 10,000',
    label: 'status',
    of: (counts) => counts,
  });
  sampledGauges(sampled({ name: 'sweep lag', read: () => sweepLag(write), log }), {
    registry,
    name: 'order_sweep_lag_seconds',
    help: 'Since when the oldest order is due that a sweep has to end: unpaid or not reviewed past its deadline, or still placing',
    label: 'sweep',
    of: (lags) => lags,
  });
};
