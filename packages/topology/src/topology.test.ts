import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  appOf,
  apps,
  backingPorts,
  callersOf,
  configurationOf,
  containersPicture,
  contextPicture,
  cronBindings,
  laidOnScopes,
  maxReplicas,
  portsOf,
  replicaPortsOf,
  subscribersOf,
  subscriptions,
  topics,
} from './index.ts';

const root = new URL('../../../', import.meta.url);
const folders = (parent: string) =>
  readdirSync(new URL(parent, root), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
const idsOf = (kind: 'service' | 'site') => apps.filter((app) => app.kind === kind).map(({ id }) => id);

describe('the topology', () => {
  it('has an entry for every folder and a folder for every entry', () => {
    expect(folders('services').sort()).toEqual(idsOf('service').sort());
    expect(folders('frontends').sort()).toEqual(idsOf('site').sort());
    for (const id of idsOf('service')) expect(existsSync(new URL(`services/${id}/src/main.ts`, root)), id).toBe(true);
  });

  it('has a publisher for every subscription, and a subscriber for every topic', () => {
    const publishedTopics = apps.flatMap((app) => app.publishes);
    const subscribedTopics = apps.flatMap((app) => app.subscribes);
    expect([...new Set(subscribedTopics)].filter((topic) => !publishedTopics.includes(topic))).toEqual([]);
    expect(topics.filter((topic) => !subscribedTopics.includes(topic))).toEqual([]);
    expect(new Set(publishedTopics).size).toBe(publishedTopics.length);
  });

  it('lets the admin site, and nobody else, ask every service for its state, dead letters and audit log', () => {
    for (const { id, auditLog, subscribes } of apps.filter(({ kind }) => kind === 'service')) {
      const operations = callersOf(id).find(({ caller }) => caller === 'admin')?.operations ?? [];
      expect(operations, id).toContain('GET /internal/state');
      expect(operations.includes(`GET /v1/audit-log/${id}`), id).toBe(auditLog);
      expect(operations.includes(`GET /v1/dead-letters/${id}`), id).toBe(subscribes.length > 0);
      expect(callersOf(id).filter((call) => call.operations.includes('GET /internal/state'))).toHaveLength(1);
    }
  });

  it('gives no port twice, not even to a backing service', () => {
    const replicas = Array.from({ length: maxReplicas }, (_, index) => index + 1);
    const ports = [
      ...apps.map((app) => portsOf(app).app),
      ...apps.flatMap((app) => replicas.flatMap((replica) => Object.values(replicaPortsOf(app, replica)))),
      ...Object.values(backingPorts()).flat(),
    ];
    expect(new Set(ports).size).toBe(ports.length);
    expect(Math.max(...ports) + 20_000).toBeLessThan(32_768); // below the ports that the system hands out
  });

  it('lets everyone but auth follow the policy', () => {
    expect(
      callersOf('auth')
        .filter(({ operations }) => operations.includes('GET /v1/policy'))
        .map(({ caller }) => caller),
    ).toEqual(apps.map(({ id }) => id).filter((id) => id !== 'auth'));
  });

  it('lets every subscriber compare what its sources sent, and nobody else', () => {
    const readers = (id: string) =>
      callersOf(id)
        .filter(({ operations }) => operations.includes('GET /internal/sent-events'))
        .map(({ caller }) => caller);
    for (const app of apps) {
      const otherSubscribers = subscribersOf(app).filter(({ id }) => id !== app.id);
      expect(readers(app.id), app.id).toEqual(otherSubscribers.map(({ id }) => id));
    }
    expect(readers('payment')).toContain('order');
    const comparing = apps.filter(({ schedule }) => 'recover-lost-events' in schedule).map(({ id }) => id);
    expect(comparing).toEqual(apps.filter(({ subscribes }) => subscribes.length > 0).map(({ id }) => id));
  });

  it('lets nobody call an app that is not there', () => {
    const ids: string[] = apps.map(({ id }) => id);
    expect(apps.flatMap(({ calls }) => Object.keys(calls)).filter((callee) => !ids.includes(callee))).toEqual([]);
  });

  it('knows no app by a wrong name', () => {
    expect(() => appOf('baskets')).toThrow("no app 'baskets'");
  });
});

describe('what is derived from it', () => {
  it('gives every subscription a dead-letter topic of its own, which the same app takes', () => {
    const declaredSubscriptions = subscriptions();
    const dead = declaredSubscriptions.flatMap(({ spec, scopes }) =>
      'deadLetterTopic' in spec ? [{ topic: spec.deadLetterTopic, app: scopes[0] }] : [],
    );
    expect(new Set(dead.map(({ topic }) => topic)).size).toBe(dead.length);
    for (const { topic, app } of dead) {
      expect(declaredSubscriptions).toContainEqual(
        expect.objectContaining({ scopes: [app], spec: expect.objectContaining({ topic }) }),
      );
    }
    expect(new Set(declaredSubscriptions.map(({ metadata }) => metadata.name)).size).toBe(declaredSubscriptions.length);
  });

  it('scopes topics: nobody publishes what is another’s', () => {
    const { spec } = laidOnScopes({
      kind: 'Component',
      metadata: { name: 'pubsub' },
      spec: { type: 'pubsub.redis', metadata: [] },
    });
    const publishing = String(spec.metadata.find(({ name }) => name === 'publishingScopes')?.value);
    expect(publishing).toContain('payment=payment-updated,');
    expect(publishing).toContain(';shipping-cost=;');
    expect(publishing.match(/(^|[=,])order-created([,;]|$)/g)).toHaveLength(1);
  });

  it('starts every job by a cron binding of its app alone', () => {
    expect(cronBindings().map(({ metadata, scopes }) => [metadata.name, scopes])).toContainEqual([
      'order-expire-unpaid',
      ['order'],
    ]);
  });

  it('denies by access list whatever is not a permitted call', () => {
    const { spec } = configurationOf(appOf('warehouse'), { access: { namespace: 'eshop', trustDomain: 'eshop' } });
    expect(spec).toMatchObject({
      accessControl: {
        defaultAction: 'deny',
        policies: callersOf('warehouse').map(({ caller }) => ({ appId: caller, defaultAction: 'deny' })),
      },
    });
    expect(JSON.stringify(spec)).toContain(
      '{"name":"/internal/reservations/*","httpVerb":["PUT","DELETE"],"action":"allow"}',
    );
  });

  it('writes access lists as Dapr can look them up', () => {
    const access = { namespace: 'eshop', trustDomain: 'eshop' };
    const operationsOf = (callee: string, caller: string) => {
      const { spec } = configurationOf(appOf(callee), { access });
      const policy = spec.accessControl?.policies.find(({ appId }) => appId === caller);
      return policy?.operations.map(({ name, httpVerb }) => `${httpVerb.join(',')} ${name}`);
    };
    expect(operationsOf('warehouse', 'order')).toContain('PUT,DELETE /internal/reservations/*');
    expect(operationsOf('payment', 'admin')).toEqual(
      expect.arrayContaining(['GET /v1/payments/*', 'POST /v1/payments/**/approve']),
    );
    expect(operationsOf('payment', 'customer')).toContain('GET /v1/payments/**/proof');
    expect(operationsOf('product', 'customer')).toEqual([
      'GET /internal/listed-products',
      'GET /v1/categories',
      'POST /v1/products/batch-get',
      'GET /v1/products/*',
      'GET /v1/products/**/images/*',
    ]);
  });

  it('has no access list where there is no mTLS, for it would refuse everything', () => {
    expect(configurationOf(appOf('warehouse'), { namesFile: 'names.db' }).spec).not.toHaveProperty('accessControl');
  });
});

describe('the pictures', () => {
  it('show every app and every store', () => {
    const picture = containersPicture();
    const stores = apps.flatMap((app) => Object.values(app.stores).flat());
    for (const name of [...apps.map(({ id }) => `<b>${id}</b>`), ...stores.map((store) => `<br>${store}"`)])
      expect(picture).toContain(name);
  });

  it('show a way in for every site', () => {
    for (const id of idsOf('site')) expect(contextPicture()).toContain(`|${id} site| eshop`);
  });
});
