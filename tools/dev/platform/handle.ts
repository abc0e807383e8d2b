import { type App, type AppId, appOf, apps, portsOf } from '@eshop/topology';
import type { Viewer } from '../observe/viewer.ts';
import type { Supervisor } from '../supervisor/supervisor.ts';
import type { Connections } from './backing.ts';
import { appEnvironment, type Environment, type EnvironmentSources } from './environment.ts';
import { untilReady } from './readiness.ts';
import { replicasOf } from './replicas.ts';

/** A running platform, as tests and commands see it. */
export interface Platform {
  /** Where each app listens, whether or not it was started. */
  urls: Record<AppId, string>;
  /** Where each process of an app listens by itself: at the app's address, unless there are several behind it. */
  replicaUrls(app: AppId): readonly string[];
  sidecarUrls: Record<AppId, string>;
  tokens: { app: string; dapr: string };
  /** How the stores are reached; undefined for those that this run did not need. */
  backing: Connections;
  /** The apps that were started. */
  apps: readonly App[];
  /** What there is to look at it with. */
  viewers: readonly Viewer[];
  /** Names of everything that runs, for `kill`, `start` and `logOf`: `order`, `order-sidecar`, `postgres`, `redis-carts-1`, …; a second replica is `order-2` with `order-2-sidecar`. */
  processes(): string[];
  environmentOf(app: AppId): Environment;
  /** Ends all processes of an app, starts them again, with more variables if given, and waits until they are ready. */
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
  /** How many processes each app has. */
  replicas: number;
}

/** Builds the handle around what was started. */
export const platformHandle = (
  supervisor: Supervisor,
  { started, sources, replicas, viewers, stop }: Started,
): Platform => {
  const { offset, secrets, connections } = sources;
  const processesOf = (app: AppId) => replicasOf(appOf(app), { offset, replicas });
  const ready = async (app: AppId) => {
    await Promise.all(processesOf(app).map((replica) => untilReady(replica, supervisor)));
  };
  return {
    urls: byApp((app) => `http://127.0.0.1:${portsOf(app, offset).app}`),
    replicaUrls: (app) => processesOf(app).map(({ ports }) => `http://127.0.0.1:${ports.app}`),
    sidecarUrls: byApp((app) => `http://127.0.0.1:${portsOf(app, offset).daprHttp}`),
    tokens: { app: secrets.appToken, dapr: secrets.daprToken },
    backing: connections,
    apps: started,
    viewers,
    processes: supervisor.names,
    environmentOf: (app) => appEnvironment(appOf(app), sources),
    restart: async (app, { env, signal = 'SIGTERM' } = {}) => {
      const processes = processesOf(app).map(({ name }) => supervisor.find(name));
      await Promise.all(processes.map((process) => process.stop(graceMs, signal)));
      for (const process of processes) process.start(env);
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
