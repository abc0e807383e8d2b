import type { App } from '@eshop/topology';

/** Samples a minute apart, in the notation of `promtool test rules`: `61x10`, `0+100x60`. */
type Series = Readonly<Record<string, string>>;

/** What brings an alert about, and what does not. */
export interface RuleCase {
  alert: string;
  fires: Series;
  /** When it has fired, at the latest. */
  at: string;
  /** Labels beside `severity` and `app`. */
  labels?: Readonly<Record<string, string>>;
  /** The summary, as whoever is woken reads it. */
  says: string;
  /** What must not fire, each under its reason. */
  quiet: Readonly<Record<string, Series>>;
}

/** The cases of an app, one for each of its rules. */
export type CasesOf = (app: App) => RuleCase[];
