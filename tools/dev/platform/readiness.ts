import type { Supervisor } from '../supervisor/supervisor.ts';
import { until } from '../supervisor/until.ts';
import type { Replica } from './replicas.ts';

const timeoutMs = 60_000;
const attemptMs = 3000;

/** A replica that ended this often while it was waited for will not come up. */
const hopelessCrashes = 5;

/** Waits until a replica answers that it, its sidecar and its stores are ready. Throws with the last lines of its log. */
export const untilReady = async ({ name, ports }: Replica, supervisor: Supervisor) => {
  const process = supervisor.find(name);
  const crashesBefore = process.crashes;
  await until(() => answers(ports.app), {
    what: `${name} is`,
    timeoutMs,
    everyMs: 100,
    hopeless: () =>
      process.crashes - crashesBefore >= hopelessCrashes ? 'not coming up, it ends again and again' : undefined,
    detail: () => `The last of its log:\n${supervisor.lastLines(name)}`,
  });
};

const answers = async (port: number) => {
  const response = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(attemptMs) });
  const body = await response.text();
  if (response.ok) return true;
  throw new Error(`/readyz answers ${response.status} ${body.slice(0, 500)}`);
};
