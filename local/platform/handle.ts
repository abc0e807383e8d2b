import { type App, type AppId, appOf, apps, portsOf } from '@eshop/topology';
import type { Viewer } from '../observe/viewer.ts';
import type { Supervisor } from '../supervisor/supervisor.ts';
import type { Connections } from './backing.ts';
import { appEnvironment, type Environment, type EnvironmentSources } from './environment.ts';
import { untilReady } from './readiness.ts';

/** A running platform, as tests and commands see it. */
export interface Platform {
  /** Where each app listens, whether or not it was started. */
  urls: Record<AppId, string>;
  sidecarUrls: Record<AppId, string>;
  tokens: { app: string; dapr: string };
  /** How the stores are reached; undefined for those that this run did not need. */
  backing: Connections;
  /** The apps that were started. */
  apps: readonly App[];
  /** What there is to look at it with. */
  viewers: readonly Viewer[];
  /** Names of everything that runs, for `kill`, `start` and `logOf`: `order`, `order-sidecar`, `postgres`, `redis-carts-1`, … */
  processes(): string[];
  environmentOf(app: AppId): Environment;
  /** Ends an app, starts it again, with more variables if given, and waits until it is ready. */
  restart(app: AppId, how?: { env?: Readonly<Environment>; signal?: 'SIGKILL' | 'SIGTERM' }): Promise<void>;
  /** Sends a signal to a process and its children. Supervision starts it again, unless it is to `stay` down. */
  kill(name: string, signal?: NodeJS.Signals, how?: { stay?: boolean }): Promise<void>;
  /** Starts a process that was made to stay down. */
  start(name: string, env?: Readonly<Environment>): void;
  untilReady(app: AppId): Promise<void>;
  /** The last lines of a process' log. */
  logOf(name: string): string;
  /** Ends everything within ten seconds; at once when `forced`. */
  stop(forced?: boolean): Promise<void>;
}

const graceMs = 5000;

interface Started extends Pick<Platform, 'viewers' | 'stop'> {
  started: readonly App[];
  sources: EnvironmentSources;
}

/** Builds the handle around what was started. */
export const platformHandle = (supervisor: Supervisor, { started, sources, viewers, stop }: Started): Platform => {
  const { offset, secrets, connections } = sources;
  const ready = (app: AppId) => untilReady(appOf(app), { offset, supervisor });
  return {
    urls: byApp((app) => `http://127.0.0.1:${portsOf(app, offset).app}`),
    sidecarUrls: byApp((app) => `http://127.0.0.1:${portsOf(app, offset).daprHttp}`),
    tokens: { app: secrets.appToken, dapr: secrets.daprToken },
    backing: connections,
    apps: started,
    viewers,
    processes: supervisor.names,
    environmentOf: (app) => appEnvironment(appOf(app), sources),
    restart: async (app, { env, signal = 'SIGTERM' } = {}) => {
      const process = supervisor.find(app);
      await process.stop(graceMs, signal);
      process.start(env);
      await ready(app);
    },
    kill: async (name, signal = 'SIGKILL', { stay = false } = {}) => {
      const process = supervisor.find(name);
      if (stay) await process.stop(graceMs, signal);
      else process.signal(signal);
    },
    start: (name, env) => supervisor.find(name).start(env),
    untilReady: ready,
    logOf: supervisor.lastLines,
    stop,
  };
};

const byApp = (value: (app: App) => string) =>
  Object.fromEntries(apps.map((app) => [app.id, value(app)])) as Record<AppId, string>;
