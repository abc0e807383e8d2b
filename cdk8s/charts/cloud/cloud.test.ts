import { appOf, apps, brokerTopics, deadLetterTopic, queues } from '@eshop/topology';
import { App } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import { componentsOf, readComponents } from '../../constructs/components.ts';
import { environments } from '../../environments/environments.ts';
import { CloudChart } from './cloud.ts';

const gke = environments.gke({ version: 'test' });

interface Written {
  kind: string;
  metadata: { name: string };
  spec: {
    resourceID?: string;
    topicRef?: { name: string };
    role?: string;
    member?: string;
    resourceRef?: { name: string };
    data?: { secretKey: string; remoteRef: { key: string } }[];
  };
}
const cloudOf = (components = readComponents('gke')): Written[] =>
  new CloudChart(new App(), 'cloud', { env: gke, components }).toJson();
const cloudObjects = cloudOf();
const ofKind = (kind: string, objects = cloudObjects) => objects.filter((each) => each.kind === kind);
const secret = (name: string, objects = cloudObjects) =>
  ofKind('ExternalSecret', objects).find(({ metadata }) => metadata.name === name)?.spec.data;

describe('Pub/Sub', () => {
  it('has every topic, and a subscription of Dapr’s name for every delivery, dead letters included', () => {
    expect(ofKind('PubSubTopic').map(({ metadata }) => metadata.name)).toEqual(brokerTopics());
    expect(ofKind('PubSubSubscription').map(({ spec }) => [spec.resourceID, spec.topicRef?.name])).toEqual(
      queues().map(({ name, topic }) => [name, topic]),
    );
  });

  it('lets an app publish its own topics and take its own subscriptions, and nothing else', () => {
    const member =
      'principal://iam.googleapis.com/projects/100000000001/locations/global/workloadIdentityPools/eshop-production.svc.id.goog/subject/ns/eshop/sa/sales-report';
    const grants = ofKind('IAMPolicyMember').filter(({ spec }) => spec.member === member);

    const { publishes, subscribes } = appOf('sales-report');
    const own = queues().filter(({ app }) => app === 'sales-report');
    const publishedTopics = [...publishes, ...subscribes.map((topic) => deadLetterTopic('sales-report', topic))];
    expect(grants.map(({ spec }) => `${spec.role} ${spec.resourceRef?.name}`)).toEqual([
      ...publishedTopics.map((topic) => `roles/pubsub.publisher ${topic}`),
      ...own.map(({ name }) => `roles/pubsub.subscriber ${name}`),
    ]);
  });

  it('is left out when the broker is another, whose secret comes in its place', () => {
    const { handWritten } = readComponents('brokers/rabbitmq');
    const objects = cloudOf(componentsOf(handWritten));

    expect(ofKind('PubSubTopic', objects)).toEqual([]);
    expect(secret('rabbitmq-url', objects)).toEqual([
      { secretKey: 'rabbitmq-url', remoteRef: { key: 'eshop-rabbitmq-url' } },
    ]);
  });
});

describe('the secrets', () => {
  it('hold both tokens of every app', () => {
    for (const { id } of apps) {
      for (const side of ['api', 'app']) {
        const key = `eshop-${id}-dapr-${side}-token-token`;
        expect(secret(`${id}-dapr-${side}-token`)).toEqual([{ secretKey: 'token', remoteRef: { key } }]);
      }
    }
  });

  it('hold an app’s store addresses, and one password for the carts’ servers and for cart', () => {
    expect(secret('cart-stores')).toEqual([
      { secretKey: 'MYSQL_CART_URL', remoteRef: { key: 'eshop-cart-stores-mysql-cart-url' } },
      { secretKey: 'REDIS_CARTS_PASSWORD', remoteRef: { key: 'eshop-cart-redis-password' } },
    ]);
    expect(secret('cart-redis')).toEqual([{ secretKey: 'password', remoteRef: { key: 'eshop-cart-redis-password' } }]);
    expect(secret('product-stores')).toBeUndefined();
  });

  it('hold what the components and the shipping-cost endpoint refer to', () => {
    expect(secret('redis-password')?.[0]?.remoteRef.key).toBe('eshop-redis-password');
    expect(secret('shipping-cost-api-key')?.[0]?.remoteRef.key).toBe('eshop-shipping-cost-api-key');
  });
});
