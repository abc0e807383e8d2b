import { pino } from 'pino';
import { currentTrace } from './trace.ts';

/** Fields that must never be written down, wherever they stand. */
const secrets = ['password', 'accessToken', 'idToken', 'refreshToken', 'authorization', 'cookie', 'token', 'code'];

/** A JSON logger on standard output whose lines carry the service and the current trace. */
export const createLog = (service: string, level: string) =>
  pino({
    level,
    base: { service },
    redact: { paths: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[redacted]' },
    mixin: () => ({ ...currentTrace() }),
    timestamp: pino.stdTimeFunctions.isoTime,
  });

export type Log = ReturnType<typeof createLog>;
