import { brokerTopics, queues } from './queues.ts';

/** The shortest that Pub/Sub takes: what a dead sidecar had in hand is delivered again after it. Living ones extend it. */
const ackDeadlineSeconds = 10;

/** Every topic and subscription of a Pub/Sub project, by its path in the API, with what it is made of. */
export const pubsubResources = (project: string): PubsubResources => {
  const place = `projects/${project}`;
  return {
    topics: Object.fromEntries(brokerTopics().map((topic) => [`${place}/topics/${topic}`, {}])),
    subscriptions: Object.fromEntries(
      queues().map(({ name, topic }) => [
        `${place}/subscriptions/${name}`,
        { topic: `${place}/topics/${topic}`, ackDeadlineSeconds },
      ]),
    ),
  };
};

type Resources = Readonly<Record<string, object>>;

export interface PubsubResources {
  readonly topics: Resources;
  readonly subscriptions: Resources;
}
