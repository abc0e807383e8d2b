import type { Log } from '@eshop/service-kit/telemetry/log';
import type { Metrics } from '@eshop/service-kit/telemetry/metrics';
import { sampled, sampledGauge } from '@eshop/service-kit/telemetry/sampled-gauges';
import type { PaymentStore } from './store/payments.ts';

interface Deps {
  store: Pick<PaymentStore, 'escalated'>;
  log: Pick<Log, 'warn'>;
}

/** Registers how many submitted proofs have waited longer than the review time. */
export const watchReviews = ({ registry }: Metrics, { store, log }: Deps): void => {
  sampledGauge(sampled({ name: 'escalated payments', read: () => store.escalated(), log }), {
    registry,
    name: 'payment_reviews_overdue',
    help: 'Submitted payment proofs that have waited longer than the review time',
    of: (count) => count,
  });
};
