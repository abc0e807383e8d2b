import { deadLetterTopic } from '../names.ts';
import { apps } from '../registry.ts';

const pubsubname = 'pubsub';

/**
 * Every declarative Subscription: for each app and topic the delivery itself, and its dead letters,
 * which the same app stores. Without a dead-letter topic the Redis broker drops what failed.
 */
export const subscriptions = () =>
  apps.flatMap((app) =>
    app.subscribes.flatMap((topic) => {
      const dead = deadLetterTopic(app.id, topic);
      return [
        subscription(app.id, `${app.id}-${topic}`, topic, { deadLetterTopic: dead }),
        subscription(app.id, dead, dead),
      ];
    }),
  );

const subscription = (app: string, name: string, topic: string, extra: { deadLetterTopic?: string } = {}) => ({
  apiVersion: 'dapr.io/v2alpha1',
  kind: 'Subscription',
  metadata: { name },
  spec: { pubsubname, topic, routes: { default: `/events/${topic}` }, ...extra },
  scopes: [app],
});

/** Every cron binding: it posts to `/jobs/<name>` of its app. */
export const cronBindings = () =>
  apps.flatMap((app) =>
    Object.entries(app.schedule).map(([name, schedule]) => ({
      apiVersion: 'dapr.io/v1alpha1',
      kind: 'Component',
      metadata: { name: `${app.id}-${name}` },
      spec: {
        type: 'bindings.cron',
        version: 'v1',
        metadata: [
          { name: 'schedule', value: schedule },
          { name: 'route', value: `/jobs/${name}` },
          { name: 'direction', value: 'input' },
        ],
      },
      scopes: [app.id],
    })),
  );
