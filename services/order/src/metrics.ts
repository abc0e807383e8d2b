import type { Metrics } from '@eshop/service-kit/metrics';
import { Gauge } from 'prom-client';

/** How many event streams are open in this process. */
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
