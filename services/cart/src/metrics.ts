import type { Metrics } from '@eshop/service-kit/metrics';
import { Counter } from 'prom-client';

/** How many cart writes there are for each statement that MySQL sees. */
export const createCartMetrics = ({ registry }: Metrics) => ({
  writes: new Counter({ name: 'cart_writes_total', help: 'Writes to carts in Redis', registers: [registry] }),
  statements: new Counter({
    name: 'cart_mysql_statements_total',
    help: 'Statements that write carts to MySQL',
    registers: [registry],
  }),
});
