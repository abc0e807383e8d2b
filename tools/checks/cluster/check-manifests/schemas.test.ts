import { expect, test } from 'vitest';
import type { KubernetesObject } from './manifests.ts';
import { checkBySchema } from './schemas.ts';

const subscription = (spec: object): KubernetesObject => ({
  apiVersion: 'pubsub.cnrm.cloud.google.com/v1beta1',
  kind: 'PubSubSubscription',
  metadata: { name: 'cart-order-created' },
  spec,
});
const topicRef = { name: 'order-created' };

test('an object of one of Google’s kinds is held against its schema', async () => {
  const right = await checkBySchema([subscription({ topicRef, ackDeadlineSeconds: 60 })]);
  const wrong = await checkBySchema([subscription({ topicRef, ackDeadlineSeconds: 'a minute' })]);

  expect(right).toEqual({
    checked: ['pubsub.cnrm.cloud.google.com/v1beta1/PubSubSubscription'],
    unknown: [],
    refusals: [],
  });
  expect(wrong.refusals).toEqual([
    { object: 'PubSubSubscription cart-order-created', message: expect.stringContaining('must be integer') },
  ]);
});

test('a kind that no schema is known of is said to be unknown', async () => {
  const otherObject = { apiVersion: 'example.com/v1', kind: 'Thing', metadata: { name: 'it' } };

  expect((await checkBySchema([otherObject])).unknown).toEqual(['example.com/v1/Thing']);
});
