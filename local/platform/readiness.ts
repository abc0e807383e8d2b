import { type App, portsOf } from '@eshop/topology';
import type { Supervisor } from '../supervisor/supervisor.ts';
import { until } from '../supervisor/until.ts';

const timeoutMs = 60_000;
const attemptMs = 3000;

/** An app that ended this often while it was waited for will not come up. */
const hopelessCrashes = 5;

/** Waits until an app answers that it, its sidecar and its stores are ready. Throws with the last lines of its log. */
export const untilReady = async (app: App, { offset, supervisor }: { offset: number; supervisor: Supervisor }) => {
  const { app: port } = portsOf(app, offset);
  const process = supervisor.find(app.id);
  const before = process.crashes;
  await until(() => answers(port), {
    what: `${app.id} is`,
    timeoutMs,
    everyMs: 100,
    hopeless: () =>
      process.crashes - before >= hopelessCrashes ? 'not coming up, it ends again and again' : undefined,
    detail: () => `The last of its log:\n${supervisor.lastLines(app.id)}`,
  });
};

const answers = async (port: number) => {
  const response = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(attemptMs) });
  const body = await response.text();
  if (response.ok) return true;
  throw new Error(`/readyz answers ${response.status} ${body.slice(0, 500)}`);
};
