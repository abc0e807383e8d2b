import type { Log } from '@eshop/service-kit/telemetry/log';
import type { Metrics } from '@eshop/service-kit/telemetry/metrics';
import { sampled, sampledGauge } from '@eshop/service-kit/telemetry/sampled-gauges';

interface Deps {
  countEscalated: () => Promise<number>;
  log: Pick<Log, 'warn'>;
}

/** Registers how many submitted proofs have waited longer than the review time. */
export const watchReviews = ({ registry }: Metrics, { countEscalated, log }: Deps): void => {
  sampledGauge(sampled({ name: 'escalated payments', read: countEscalated, log }), {
    registry,
    name: 'payment_reviews_overdue',
    help: 'Submitted payment proofs that have waited longer than the review time',
    of: (count) => count,
  });
};
