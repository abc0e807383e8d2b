import { apps, brokerTopics, deadLetterTopic, queues } from '@eshop/topology';
import { Construct } from 'constructs';
import { IamPolicyMember, PubSubSubscription, PubSubTopic } from '../../constructs/gke/kinds.ts';
import { principal } from '../../constructs/gke/workload-identity.ts';
import type { Environment } from '../../environments/environment.ts';

export interface PubSubProps {
  /** The environment in whose project the topics are. */
  readonly env: Environment;
}

/**
 * Every topic and every app's subscription to it, by the names that Dapr's component uses with entity management off;
 * dead letters are topics with a subscription as well. Google's own dead-lettering stays off: it counts deliveries, and a
 * roll of pods is one for all that they hold, so it would remove valid events. The app knows which events it cannot
 * process, and Dapr's dead-letter topic receives them.
 */
export class PubSub extends Construct {
  constructor(scope: Construct, id: string, { env }: PubSubProps) {
    super(scope, id);
    for (const topic of brokerTopics()) {
      new PubSubTopic(this, `topic-${topic}`, { env, name: topic, spec: { messageRetentionDuration: week } });
    }
    for (const { name, topic } of queues()) {
      const spec = { resourceID: name, topicRef: { name: topic }, ...delivery };
      new PubSubSubscription(this, `subscription-${name}`, { env, name, spec });
    }
    addRights(this, env);
  }
}

/** As long as the outbox keeps what it sent. */
const week = '604800s';

const delivery = {
  // Running sidecars extend it; events of one that died come again after it.
  ackDeadlineSeconds: 60,
  messageRetentionDuration: week,
  // For what a sidecar rejects: without a policy it would come again at once, without end.
  retryPolicy: { minimumBackoff: '10s', maximumBackoff: '600s' },
  // Never, even when no consumer has been there for a month.
  expirationPolicy: { ttl: '' },
};

/**
 * Grants each app's service account, which its sidecar uses, its own topics and subscriptions. A sidecar reads no topic's
 * or subscription's settings (components-contrib v1.18 pubsub/gcp/pubsub, entity management off), so none needs
 * `pubsub.viewer`.
 */
const addRights = (scope: Construct, env: Environment) => {
  const grant = (
    app: string,
    role: 'publisher' | 'subscriber',
    kind: 'PubSubTopic' | 'PubSubSubscription',
    to: string,
  ) => {
    const name = `${app}-${role}-${to}`;
    new IamPolicyMember(scope, name, {
      env,
      name,
      spec: { member: principal(env, app), role: `roles/pubsub.${role}`, resourceRef: { kind, name: to } },
    });
  };
  for (const { id, publishes, subscribes } of apps) {
    const topics = [...publishes, ...subscribes.map((topic) => deadLetterTopic(id, topic))];
    for (const topic of topics) grant(id, 'publisher', 'PubSubTopic', topic);
  }
  for (const { app, name } of queues()) grant(app, 'subscriber', 'PubSubSubscription', name);
};
