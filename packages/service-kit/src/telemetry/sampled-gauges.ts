import { setTimeout as pause } from 'node:timers/promises';
import { Gauge, type Registry } from 'prom-client';
import type { Log } from './log.ts';

interface SampledOptions<Sample> {
  /** What the log calls it when it cannot be read. */
  name: string;
  /** Reads it again; bounded by itself, for it runs as long as somebody scrapes. */
  read: () => Promise<Sample>;
  log: Pick<Log, 'warn'>;
  /** Milliseconds for which a reading holds. @default 15 s */
  everyMs?: number;
  /** Milliseconds that a scrape waits for it. @default 3 s */
  timeoutMs?: number;
  clock?: () => number;
}

/**
 * A reading of a store that several gauges may share: made when a scrape asks, at most every 15 s, one at a time. It
 * resolves with undefined when the store did not tell, or not in time, which holds as long as a reading does.
 */
export const sampled = <Sample>(options: SampledOptions<Sample>): (() => Promise<Sample | undefined>) => {
  const { name, read, log, everyMs = 15_000, timeoutMs = 3000, clock = Date.now } = options;
  let latest: Promise<Sample | undefined> | undefined;
  let underWay: Promise<Sample | undefined> | undefined;
  let readAt = 0;
  const readOnce = () =>
    read()
      .catch((error: unknown) => {
        log.warn({ err: error, metric: name }, 'a metric could not be read');
        return undefined;
      })
      .finally(() => {
        underWay = undefined;
      });
  return () => {
    if (latest && clock() - readAt < everyMs) return latest;
    readAt = clock();
    underWay ??= readOnce(); // a store that hangs is not asked again
    latest = Promise.race([underWay, pause(timeoutMs, undefined, { ref: false })]);
    return latest;
  };
};

interface GaugeOptions<Sample> {
  registry: Registry;
  name: string;
  help: string;
  /** The value in a reading. */
  of: (sample: Sample) => number;
}

/** A gauge of one number out of a reading; NaN when there is none, which no alert takes for zero. */
export const sampledGauge = <Sample>(
  sample: () => Promise<Sample | undefined>,
  { registry, name, help, of }: GaugeOptions<Sample>,
) =>
  new Gauge({
    name,
    help,
    registers: [registry],
    async collect() {
      const latest = await sample();
      this.set(latest === undefined ? Number.NaN : of(latest));
    },
  });

interface ManyOptions<Sample, Label extends string> extends Omit<GaugeOptions<Sample>, 'of'> {
  label: Label;
  /** The values in a reading, by the label's value; a bounded set. */
  of: (sample: Sample) => Readonly<Record<string, number>>;
}

/** A gauge with one label out of a reading; it has no series when there is none. */
export const sampledGauges = <Sample, Label extends string>(
  sample: () => Promise<Sample | undefined>,
  { registry, name, help, label, of }: ManyOptions<Sample, Label>,
) =>
  new Gauge({
    name,
    help,
    labelNames: [label],
    registers: [registry],
    async collect() {
      const latest = await sample();
      this.reset();
      for (const [value, count] of Object.entries(latest === undefined ? {} : of(latest))) {
        this.labels(value).set(count);
      }
    },
  });
