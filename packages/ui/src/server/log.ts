import { createLog, type Log } from '@eshop/service-kit/telemetry/log';
import { currentSpan } from './trace.ts';

let log: Log | undefined;

/** This site's log, in JSON as the services'; made when first written to, for Next evaluates modules while it builds. */
export const siteLog = (): Log => {
  log ??= createLog(process.env.APP_ID ?? 'site', process.env.LOG_LEVEL ?? 'info');
  return log;
};

/** As `siteLog`, with the trace of the request under way in its lines. */
export const requestLog = async () => siteLog().child(await currentSpan());
