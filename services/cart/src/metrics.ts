import type { Metrics } from '@eshop/service-kit/telemetry/metrics';
import { Counter, Gauge } from 'prom-client';

/** How many cart writes there are for each statement that MySQL sees. */
export const createCartMetrics = ({ registry }: Metrics) => ({
  writes: new Counter({ name: 'cart_writes_total', help: 'Writes to carts in Redis', registers: [registry] }),
  statements: new Counter({
    name: 'cart_mysql_statements_total',
    help: 'Statements that write carts to MySQL',
    registers: [registry],
  }),
});

/** How full the Redis of carts is. */
export const createMemoryMetrics = ({ registry }: Metrics) => ({
  ratio: new Gauge({
    name: 'cart_redis_memory_ratio',
    help: 'Used share of the memory of the Redis of carts; 0 when it has no bound',
    registers: [registry],
  }),
  evictedKeys: new Gauge({
    name: 'cart_redis_evicted_keys',
    help: 'Keys that the Redis of carts has evicted since it started',
    registers: [registry],
  }),
});

export type MemoryMetrics = ReturnType<typeof createMemoryMetrics>;
