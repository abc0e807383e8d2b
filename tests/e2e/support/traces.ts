import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AppId, apps } from '@eshop/topology';
import { eshop } from './platform.ts';
import type { Span } from './span-collector.ts';

/** A line of an app's log. */
export interface LogLine {
  app: AppId;
  traceId?: string;
  spanId?: string;
  orderId?: string;
  msg?: string;
  method?: string;
  path?: string;
  status?: number;
}

/** Begins a trace as a browser's click would, and follows it. */
export const beginTrace = async () => {
  const [traceId, spanId] = [randomBytes(16).toString('hex'), randomBytes(8).toString('hex')];
  const url = `${eshop.spans}/traces/${traceId}`;
  await fetch(url, { method: 'PUT' });
  return {
    traceId,
    spanId,
    traceparent: `00-${traceId}-${spanId}-01`,
    /** What the sidecars told of it so far; they tell every few seconds. */
    spans: async () => (await (await fetch(url)).json()) as Span[],
    /** The lines that all apps logged in it so far. */
    lines: () => linesWith(traceId).filter((line) => line.traceId === traceId),
    forget: () => fetch(url, { method: 'DELETE' }),
  };
};

/** Every line of every app's log in which this text stands anywhere. Throws on one that is no JSON. */
export const linesWith = (part: string): LogLine[] =>
  apps.flatMap(({ id }) =>
    readFileSync(join(eshop.logs, `${id}.log`), 'utf8')
      .split('\n')
      .filter((line) => line.includes(part))
      .map((line) => ({ ...(JSON.parse(line) as object), app: id })),
  );
