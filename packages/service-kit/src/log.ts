import { type DestinationStream, pino } from 'pino';
import { currentTrace } from './trace.ts';

/** Fields that must never be written down, wherever they stand. */
const secrets = ['password', 'accessToken', 'idToken', 'refreshToken', 'authorization', 'cookie', 'token', 'code'];

/** An error of ioredis carries its command: AUTH with the password, where that was refused. */
const command = 'err.command.args';

/** A JSON logger, on standard output unless told otherwise, whose lines carry the service and the current trace. */
export const createLog = (service: string, level: string, to?: DestinationStream) =>
  pino(
    {
      level,
      base: { service },
      redact: {
        paths: [...secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), command],
        censor: '[redacted]',
      },
      mixin: () => ({ ...currentTrace() }),
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    to,
  );

export type Log = ReturnType<typeof createLog>;
