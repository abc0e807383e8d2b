import { expect, it } from 'vitest';
import { z } from 'zod';
import { call } from '../e2e/support/http.ts';
import { callDirectly, connects, inPodOf, invoke, kubectl } from './support/pods.ts';

const stranger = '0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11';
const snapshots = { ids: [stranger] };

it('the network lets an app reach those whom it may call, and nobody else', async () => {
  expect(await connects('order', 'warehouse-dapr', 50002)).toBe('connected');
  expect(await connects('cart', 'warehouse-dapr', 50002)).toBe('timed out');
  expect(await connects('order', 'warehouse', 80)).toBe('timed out');
  expect(await connects('order', 'postgres', 5432)).toBe('connected');
  expect(await connects('cart', 'postgres', 5432)).toBe('timed out');
  expect(await connects('customer', 'mysql', 3306)).toBe('timed out');
});

it('the access list lets a caller do what the topology says, and nothing else', async () => {
  expect(await invoke('cart', 'product', 'POST /v1/products/batch-get', { ids: [stranger] })).toBe(200);
  expect(await invoke('cart', 'product', 'POST /internal/snapshots', snapshots)).toBe(403);
  expect(await invoke('cart', 'product', 'GET /v1/products')).toBe(403);
});

it('an event cannot be invoked, by whomever', async () => {
  expect(await invoke('order', 'warehouse', 'POST /events/order-status-updated', {})).toBe(403);
  expect(await invoke('order', 'payment', 'POST /events/order-created', {})).toBe(403);
});

it('the app refuses an internal call without its sidecar’s token, or from a caller that may not', async () => {
  const token = { 'dapr-api-token': 'not-the-token-of-this-app' };
  const path = `/internal/orders/${stranger}`;
  expect(await callDirectly('order', path, token)).toBe(404);
  const own = await inPodOf(
    'order',
    `fetch('http://127.0.0.1:' + process.env.PORT + '${path}', { headers: {
       'dapr-api-token': process.env.APP_API_TOKEN, 'dapr-caller-app-id': 'cart' } }).then((r) => console.log(r.status))`,
  );
  expect(own).toBe('403');
});

it('the edge serves the public paths alone', async () => {
  for (const path of [
    '/internal/orders/x',
    '/events/order-created',
    '/jobs/expire-unpaid',
    '/metrics',
    '/livez',
    '/docs',
  ]) {
    expect((await call('order', `GET ${path}`)).status, path).toBe(404);
  }
});

it('the namespace takes no pod that could do more than ours', async () => {
  const pod = ['run', 'stranger', '--image=eshop/order:dev', '--restart=Never', '--dry-run=server'];
  await expect(kubectl.call(...pod)).rejects.toThrow(/violates PodSecurity "restricted/);
});

const Pods = z.object({
  items: z.array(
    z.object({
      metadata: z.object({ name: z.string(), labels: z.record(z.string(), z.string()) }),
      spec: z.object({
        containers: z.array(
          z.object({
            name: z.string(),
            volumeMounts: z.array(z.object({ mountPath: z.string() })).default([]),
          }),
        ),
      }),
    }),
  ),
});

it('every app has its sidecar, and no token of the API server', async () => {
  const { items } = Pods.parse(
    await kubectl.get('pods', '--selector', 'app.kubernetes.io/component in (service,site)'),
  );

  expect(items.length).toBeGreaterThanOrEqual(10);
  for (const { metadata, spec } of items) {
    expect(spec.containers.map(({ name }) => name)).toEqual([metadata.labels['app.kubernetes.io/name'], 'daprd']);
    const mounts = spec.containers.flatMap(({ volumeMounts }) => volumeMounts.map(({ mountPath }) => mountPath));
    expect(mounts).not.toContain('/var/run/secrets/kubernetes.io/serviceaccount');
  }
});
