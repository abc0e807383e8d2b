import { type App, apps, brokerTopics, deadLetterTopic } from '@eshop/topology';
import type { Examined } from './hand-written.ts';

/** The apps that a component's own scopes shut out although the topology says that they need it. */
export const checkScopes = (component: Examined, needs: (app: App) => boolean): string[] => {
  const { scopes } = component.resource;
  if (!Array.isArray(scopes)) return [];
  const missing = apps.filter((app) => needs(app) && !scopes.includes(app.id)).map(({ id }) => id);
  return missing.length > 0
    ? [component.say(`its scopes leave out ${missing.join(', ')}: delete them, they are laid on`)]
    : [];
};

/** The topics that a broker's settings keep from apps which publish or take them. */
export const checkTopicScopes = (broker: Examined): string[] => [
  ...missingIn(broker, 'allowedTopics', brokerTopics()),
  ...apps.flatMap((app) => {
    const dead = app.subscribes.map((topic) => deadLetterTopic(app.id, topic));
    return [
      ...missingIn(broker, 'publishingScopes', [...app.publishes, ...dead], app.id),
      ...missingIn(broker, 'subscriptionScopes', [...app.subscribes, ...dead], app.id),
    ];
  }),
];

/** With `app`, the list is that app's part of `app=topic,topic;app=topic`. */
const missingIn = (broker: Examined, setting: string, topics: readonly string[], app?: string): string[] => {
  const value = broker.effective(setting);
  if (value === undefined) return [];
  const parts = new Map(value.split(';').map((part): [string, string] => split(part)));
  const allowedApps = app ? parts.get(app) : value;
  // Dapr lets an app that is not named at all have every topic.
  if (allowedApps === undefined) return [];
  const missing = topics.filter((topic) => !list(allowedApps).includes(topic));
  return missing.length > 0
    ? [
        broker.say(
          `${setting} keeps ${missing.join(', ')} from ${app ?? 'everybody'}: delete it, or add ${missing.length > 1 ? 'them' : 'it'}`,
        ),
      ]
    : [];
};

const split = (part: string): [string, string] => {
  const [app = '', topics = ''] = part.split('=');
  return [app.trim(), topics];
};

const list = (topics: string) => topics.split(',').map((topic) => topic.trim());
