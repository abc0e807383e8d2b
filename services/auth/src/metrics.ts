import type { Metrics } from '@eshop/service-kit/telemetry/metrics';
import { Counter } from 'prom-client';

/** Counts locks of second factors, from 0 on, so that the first one shows. */
export const createSecondFactorLocks = ({ registry }: Pick<Metrics, 'registry'>) =>
  new Counter({
    name: 'second_factor_locks_total',
    help: 'Times that wrong codes of an authenticator app ended a session and locked further codes',
    registers: [registry],
  });
