import type { App } from '@eshop/topology';

/** Who has to do something: `page` wakes somebody, `ticket` waits for the morning. */
type Severity = 'page' | 'ticket';

/** An alert of Prometheus, as a rule file holds it. */
export interface Rule {
  alert: string;
  /** PromQL; the alert is pending for each series that it answers. */
  expr: string;
  /** How long it has to hold. */
  for: string;
  labels: { severity: Severity; app: string };
  annotations: { summary: string; runbook: string };
}

/** Rules that are evaluated together. */
export interface RuleGroup {
  name: string;
  interval: string;
  rules: readonly Rule[];
}

/** Alerts that an app has because of what the topology says of it; none when they do not concern it. */
export type RulesOf = (app: App) => Rule[];

interface Alert {
  name: string;
  expr: string;
  /** @default 5m */
  for?: string;
  severity: Severity;
  /** A sentence; `{{ $value }}` and labels as Prometheus fills them in. */
  summary: string;
}

/** An alert about an app, with the page that says what to do. */
export const alert = ({ id }: App, { name, expr, for: held = '5m', severity, summary }: Alert): Rule => ({
  alert: name,
  expr,
  for: held,
  labels: { severity, app: id },
  annotations: { summary: `${id}: ${summary}`, runbook: `docs/operations/alerts/${name}.md` },
});
