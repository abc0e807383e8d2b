import { type App, callersOf } from '@eshop/topology';
import type { Subscription } from './events/subscription.ts';
import type { FlatRoute } from './http/route.ts';

/** Throws unless a service takes exactly the topics that the topology says. */
export const checkSubscriptions = (app: App, subscriptions: readonly Subscription[]): void => {
  const consumedTopics = subscriptions.map(({ topic }) => topic).sort();
  if (consumedTopics.join() !== [...app.subscribes].sort().join()) {
    throw new Error(
      `the topology says that ${app.id} takes ${app.subscribes.join(', ')}; it takes ${consumedTopics.join(', ')}`,
    );
  }
};

/** Throws unless every call that the topology permits to others has a route here, and every internal route a caller. */
export const checkCalls = (app: App, declared: readonly Pick<FlatRoute, 'verb' | 'path'>[]): void => {
  const routes = new Set(declared.map(({ verb, path }) => `${verb} ${path}`));
  const permittedOperations = callersOf(app.id).flatMap(({ operations }) => operations as readonly string[]);
  const missing = permittedOperations.filter((operation) => !routes.has(operation));
  if (missing.length > 0)
    throw new Error(`${app.id} has no route for ${missing.join(', ')}, which the topology lets others call`);
  const uncalledRoutes = [...routes].filter(
    (route) => route.includes(' /internal/') && !permittedOperations.includes(route),
  );
  if (uncalledRoutes.length > 0)
    throw new Error(`the topology lets nobody call ${uncalledRoutes.join(', ')} of ${app.id}`);
};

/** Throws unless the topology knows that a service receives files: its pods then have room for them on disk. */
export const checkUploads = (app: App, declared: readonly Pick<FlatRoute, 'upload'>[]): void => {
  const receives = declared.some(({ upload }) => upload !== undefined);
  if (receives !== app.uploads)
    throw new Error(`the topology says ${app.uploads} for uploads of ${app.id}; its routes say ${receives}`);
};
