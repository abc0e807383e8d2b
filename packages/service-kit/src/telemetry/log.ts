import { type DestinationStream, pino } from 'pino';
import { currentTrace } from './trace.ts';

/** Fields that must never be written down, wherever they stand. */
const secrets = ['password', 'accessToken', 'idToken', 'refreshToken', 'authorization', 'cookie', 'token', 'code'];

/**
 * What drivers put into their errors beside the text: ioredis its command (AUTH with the password, where that was refused),
 * mysql2 the statement with its values written in, pg the row or key that a constraint refused.
 */
const ofDrivers = ['command.args', 'sql', 'detail', 'where', 'internalQuery'].map((name) => `err.${name}`);

const isErrorCode = ([first, second, ...rest]: readonly unknown[]) =>
  first === 'err' && second === 'code' && rest.length === 0;

/** A JSON logger, on standard output unless told otherwise, whose lines carry the service and the current trace. */
export const createLog = (service: string, level: string, to?: DestinationStream) =>
  pino(
    {
      level,
      base: { service },
      redact: {
        paths: [...secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), ...ofDrivers],
        // An error's code says what happened, as ECONNREFUSED does; other codes let somebody in.
        censor: (value, path) => (isErrorCode(path) ? value : '[redacted]'),
      },
      mixin: () => ({ ...currentTrace() }),
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    to,
  );

export type Log = ReturnType<typeof createLog>;
