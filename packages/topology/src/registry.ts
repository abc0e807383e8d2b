import { type App as AnyApp, type Operation, operatorCalls } from './app.ts';
import * as declared from './apps.ts';
import { repeatable } from './repeatable.ts';
import { schemaOf } from './settings/setting.ts';

type Declared = typeof declared;

/** The name of an app of the shop. */
export type AppId = Declared[keyof Declared]['id'];
export type App = AnyApp<AppId>;

const declaredApps: readonly App[] = Object.values<App>(declared).sort((a, b) => a.id.localeCompare(b.id));

/** The apps that publish what an app subscribes to; it may be one of them. */
export const sourcesOf = ({ subscribes }: Pick<App, 'subscribes'>): readonly App[] =>
  declaredApps.filter(({ publishes }) => publishes.some((topic) => subscribes.includes(topic)));

/** The apps that subscribe to what an app publishes; it may be one of them. */
export const subscribersOf = ({ publishes }: Pick<App, 'publishes'>): readonly App[] =>
  declaredApps.filter(({ subscribes }) => subscribes.some((topic) => publishes.includes(topic)));

/** Every subscriber compares, once a minute, what its sources sent with what it processed. */
const withLostEventRecovery = (app: App): App => {
  const sources = sourcesOf(app);
  if (sources.length === 0) return app;
  const reads = sources.flatMap(({ id }) =>
    id === app.id ? [] : [[id, [...(app.calls[id] ?? []), sentEvents]] as const],
  );
  return {
    ...app,
    calls: { ...app.calls, ...Object.fromEntries(reads) },
    schedule: { ...app.schedule, 'recover-lost-events': '@every 1m' },
  };
};

/** The admin site asks every service for its state, its dead letters and its audit log. */
const withOperatorCalls = (app: App): App => {
  if (app.id !== 'admin') return app;
  const calls = declaredApps
    .filter(({ kind }) => kind === 'service')
    .map((service) => [service.id, [...(app.calls[service.id] ?? []), ...operatorCalls(service)]] as const);
  return { ...app, calls: { ...app.calls, ...Object.fromEntries(calls) } };
};

const sentEvents: Operation = 'GET /internal/sent-events';

/** Every app of the shop, by name. Adding one is one entry in `apps.ts` and one folder. */
export const apps: readonly App[] = declaredApps.map(withLostEventRecovery).map(withOperatorCalls);

/** The app of that name. Throws on a name that the topology does not hold. */
export const appOf = (id: string): App => {
  const app = apps.find((candidate) => candidate.id === id);
  if (!app) throw new Error(`no app '${id}' in the topology`);
  return app;
};

type SettingsOf<Id extends AppId> = Extract<Declared[keyof Declared], { id: Id }>['settings'];

/** The schema of an app's environment, as the topology declares it. */
export const settingsSchemaOf = <Id extends AppId>(id: Id) => schemaOf(appOf(id).settings as SettingsOf<Id>);

/** Whether a call may be sent again when its response was lost: reading always, anything else as its route says. */
export const isRepeatable = (callee: AppId, operation: string): boolean =>
  operation.startsWith('GET ') || (repeatable[callee]?.includes(operation) ?? false);

/** The apps that may call `callee`, each with its operations. */
export const callersOf = (callee: string) =>
  apps.flatMap(({ id, calls }) => {
    const operations = calls[callee];
    return operations ? [{ caller: id, operations }] : [];
  });
