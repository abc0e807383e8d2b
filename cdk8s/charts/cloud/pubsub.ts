import { apps, brokerTopics, deadLetterTopic, queues } from '@eshop/topology';
import type { Chart } from 'cdk8s';
import { iamPolicyMember, pubSubSubscription, pubSubTopic } from '../../constructs/gke/kinds.ts';
import { principal } from '../../constructs/gke/workload-identity.ts';
import type { Environment } from '../../environments/environment.ts';

/**
 * Every topic and every app's subscription to it, by the names that Dapr's component uses with entity management off;
 * dead letters are topics with a subscription as the others. Google's own dead-lettering stays off: it counts
 * deliveries, and a roll of pods is one for all that they hold, so good events would go astray; poison is for the app to
 * know, and Dapr's dead-letter topic takes it.
 */
export const pubSub = (chart: Chart, env: Environment) => {
  for (const topic of brokerTopics()) pubSubTopic(chart, env, topic, { messageRetentionDuration: week });
  for (const { name, topic } of queues()) {
    pubSubSubscription(chart, env, name, { resourceID: name, topicRef: { name: topic }, ...delivery });
  }
  rights(chart, env);
};

/** As long as the outbox keeps what it sent. */
const week = '604800s';

const delivery = {
  // Living sidecars extend it; what a dead one had in hand comes again after it.
  ackDeadlineSeconds: 60,
  messageRetentionDuration: week,
  // For what a sidecar gives back: with no policy it would come again at once, for ever.
  retryPolicy: { minimumBackoff: '10s', maximumBackoff: '600s' },
  // Never, even when no consumer has been there for a month.
  expirationPolicy: { ttl: '' },
};

/**
 * What each app's sidecar may do, in the name of the app's service account. It asks for no topic's or subscription's
 * settings (components-contrib v1.18 pubsub/gcp/pubsub, entity management off), so nobody needs `pubsub.viewer`.
 */
const rights = (chart: Chart, env: Environment) => {
  const grant = (
    app: string,
    role: 'publisher' | 'subscriber',
    kind: 'PubSubTopic' | 'PubSubSubscription',
    to: string,
  ) =>
    iamPolicyMember(chart, env, `${app}-${role}-${to}`, {
      member: principal(env, app),
      role: `roles/pubsub.${role}`,
      resourceRef: { kind, name: to },
    });
  for (const { id, publishes, subscribes } of apps) {
    const topics = [...publishes, ...subscribes.map((topic) => deadLetterTopic(id, topic))];
    for (const topic of topics) grant(id, 'publisher', 'PubSubTopic', topic);
  }
  for (const { app, name } of queues()) grant(app, 'subscriber', 'PubSubSubscription', name);
};
