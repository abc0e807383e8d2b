import { type App, callersOf } from '@eshop/topology';
import type { Subscription } from './events/subscription.ts';
import type { FlatRoute } from './http/route.ts';

const entryOf = ({ id }: App) => `the entry of ${id} in packages/topology/src/apps.ts`;

/** Throws unless a service consumes exactly the topics that the topology says. */
export const checkSubscriptions = (app: App, subscriptions: readonly Subscription[]): void => {
  const handledTopics = new Set(subscriptions.map(({ topic }) => topic));
  const missing = app.subscribes.filter((topic) => !handledTopics.has(topic));
  if (missing.length > 0)
    throw new Error(
      `services/${app.id}/src/app.ts has no subscription to ${missing.join(', ')}, to which ${entryOf(app)} subscribes`,
    );
  const undeclaredTopics = [...handledTopics].filter((topic) => !app.subscribes.includes(topic));
  if (undeclaredTopics.length > 0)
    throw new Error(`${entryOf(app)} lacks ${undeclaredTopics.join(', ')} under subscribes: the service consumes it`);
  if (subscriptions.length > handledTopics.size)
    throw new Error(`services/${app.id}/src/app.ts consumes a topic twice`);
};

/** Throws unless a service runs exactly the jobs that the topology schedules. */
export const checkJobs = (app: App, names: readonly string[]): void => {
  const scheduledJobs = Object.keys(app.schedule);
  const missing = scheduledJobs.filter((name) => !names.includes(name));
  if (missing.length > 0)
    throw new Error(`services/${app.id}/src/app.ts has no job ${missing.join(', ')}, which ${entryOf(app)} schedules`);
  const unscheduledJobs = names.filter((name) => !scheduledJobs.includes(name));
  if (unscheduledJobs.length > 0)
    throw new Error(`${entryOf(app)} lacks ${unscheduledJobs.join(', ')} under schedule: the service has such a job`);
};

/** Throws unless every call that the topology permits to others has a route here, and every internal route a caller. */
export const checkCalls = (app: App, declared: readonly Pick<FlatRoute, 'verb' | 'path'>[]): void => {
  const routes = new Set(declared.map(({ verb, path }) => `${verb} ${path}`));
  const permittedOperations = callersOf(app.id).flatMap(({ operations }) => operations as readonly string[]);
  const missing = permittedOperations.filter((operation) => !routes.has(operation));
  if (missing.length > 0)
    throw new Error(
      `${app.id} has no route for ${missing.join(', ')}, which packages/topology/src/apps.ts lets others call`,
    );
  const uncalledRoutes = [...routes].filter(
    (route) => route.includes(' /internal/') && !permittedOperations.includes(route),
  );
  if (uncalledRoutes.length > 0)
    throw new Error(
      `no entry in packages/topology/src/apps.ts calls ${uncalledRoutes.join(', ')} of ${app.id}: add it to its caller’s calls`,
    );
};

/** Throws unless the topology knows that a service receives files: its pods then have room for them on disk. */
export const checkUploads = (app: App, declared: readonly Pick<FlatRoute, 'upload'>[]): void => {
  const receives = declared.some(({ upload }) => upload !== undefined);
  if (receives !== app.uploads) throw new Error(`${entryOf(app)} must say uploads: ${receives}, as its routes do`);
};
