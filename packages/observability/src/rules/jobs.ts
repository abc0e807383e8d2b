import { alert, type RulesOf } from '../rule.ts';

const units = { s: 1, m: 60, h: 3600 } as const;

/** Seconds between two runs by a schedule like `@every 15s`. Throws on any other. */
export const secondsBetween = (schedule: string): number => {
  const [, count, unit] = /^@every (\d+)([smh])$/.exec(schedule) ?? [];
  if (!count || !unit) throw new Error(`'${schedule}' has no interval that an alert could go by`);
  return Number(count) * units[unit as keyof typeof units];
};

/** A job that missed three runs does not run, though a roll of the pods may take five minutes. */
const patience = (schedule: string) => Math.max(300, 3 * secondsBetween(schedule));

/** Every job of the schedule works from time to time, in one replica at least. */
export const jobRules: RulesOf = (app) =>
  Object.entries(app.schedule).map(([job, schedule]) =>
    alert(app, {
      name: 'JobNotRunning',
      expr: `time() - max(job_last_success_timestamp_seconds{app="${app.id}",task="${job}"}) > ${patience(schedule)}`,
      for: '1m',
      severity: 'page',
      summary: `${job} has not worked for {{ $value | humanizeDuration }}`,
    }),
  );
