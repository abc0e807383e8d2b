import { randomUUID } from 'node:crypto';
import type { DeadLetter } from '@eshop/contracts/dead-letter';
import { ServiceState } from '@eshop/contracts/state';
import { type AppId, appOf, deadLetterTopic } from '@eshop/topology';
import { describe, expect, it } from 'vitest';
import { eventually } from './support/eventually.ts';
import { newGoods } from './support/goods.ts';
import { call, expectStatus } from './support/http.ts';
import { deliver } from './support/jobs.ts';
import { services } from './support/operations.ts';
import { place, submitProof } from './support/orders.ts';
import { newCustomer, tokenOf } from './support/people.ts';
import { eshop } from './support/platform.ts';

/** Asks a service by the sidecar of another app. */
const stateBy = (caller: AppId, app: AppId) =>
  fetch(`${eshop.sidecarUrls[caller]}/internal/state`, {
    headers: { 'dapr-app-id': app, 'dapr-api-token': eshop.tokens.dapr },
  });

describe.each(services)('the state of %s', (app) => {
  it('is told to the admin site, with its sidecar and its outbox, and holds no secret', async () => {
    const answer = await stateBy('admin', app);
    const text = await answer.text();
    const state = ServiceState.parse(JSON.parse(text));
    expect(state).toMatchObject({ app, checks: { sidecar: 'ok', policy: 'ok' }, node: process.version });
    expect(Object.values(state.checks).filter((check) => check !== 'ok')).toEqual([]);
    expect(state.sidecar?.version).toMatch(/^\d+\.\d+\.\d+/);
    const components = state.sidecar?.components.map(({ name }) => name) ?? [];
    if (appOf(app).subscribes.length > 0) expect(components).toContain('pubsub');
    if (appOf(app).publishes.length > 0) expect(state.outbox?.pending).toBeGreaterThanOrEqual(0);
    else expect(state.outbox).toBeUndefined();
    for (const secret of Object.values(eshop.tokens)) expect(text).not.toContain(secret);
    expect(text).not.toMatch(/password|:\/\//i);
  });

  it('is told to nobody else', async () => {
    const otherApp = app === 'order' ? 'payment' : 'order';
    expect((await stateBy(otherApp, app)).status).toBe(403);
    expect((await call(app, 'GET /internal/state', { token: await tokenOf('admin') })).status).toBe(404);
  });
});

describe('the numbers of the dashboard', () => {
  const admin = async <Body>(app: AppId, operation: string) =>
    expectStatus(200, call<Body>(app, operation, { token: await tokenOf('admin') }));

  it('count orders and payments by state, with the age of the oldest proof', async () => {
    type Counts = { counts: { status: string; count: number; oldest?: string }[] };
    const countOf = async (app: AppId, status: string) =>
      (await admin<Counts>(app, `GET /v1/${app}s/counts`)).counts.find((one) => one.status === status);
    const countBefore = (await countOf('order', 'PAYMENT_SUBMITTED'))?.count ?? 0;
    const { product } = await newGoods(1);
    const buyer = await newCustomer();
    const { id } = await place(buyer, { productId: product.id });
    await submitProof(buyer, id);
    await eventually(async () => {
      if (((await countOf('order', 'PAYMENT_SUBMITTED'))?.count ?? 0) <= countBefore)
        throw new Error('not counted yet');
    });
    for (const app of ['order', 'payment'] as const) {
      const allCounts = await admin<Counts>(app, `GET /v1/${app}s/counts?closed=true`);
      const open = await admin<Counts>(app, `GET /v1/${app}s/counts`);
      expect(allCounts.counts).toEqual(
        expect.arrayContaining(open.counts.map(({ status }) => expect.objectContaining({ status }))),
      );
      expect((await call(app, `GET /v1/${app}s/counts?closed=maybe`, { token: await tokenOf('admin') })).status).toBe(
        400,
      );
    }
    const waitingCount = await countOf('payment', 'SUBMITTED');
    expect(waitingCount?.count).toBeGreaterThan(0);
    expect(Date.parse(waitingCount?.oldest ?? '')).toBeLessThanOrEqual(Date.now());
    for (const [app, path] of [
      ['order', '/v1/orders/counts'],
      ['payment', '/v1/payments/counts'],
    ] as const) {
      expect((await call(app, `GET ${path}`, { token: await tokenOf('manager') })).status).toBe(403);
    }
  });

  it('count stock alerts and dead letters where that is asked', async () => {
    const { product } = await newGoods(1);
    const path = `GET /v1/stock/alerts?productId=${product.id}`;
    expect(await admin('warehouse', `${path}&count=true`)).toMatchObject({ total: 1, items: [{ available: 1 }] });
    expect(await admin('warehouse', path)).not.toHaveProperty('total');
    const letters = `GET /v1/dead-letters/order?topic=payment-updated&limit=1&count=true`;
    type Letters = { total: number; items: DeadLetter[] };
    const lettersBefore = await admin<Letters>('order', letters);
    await deliver('order', deadLetterTopic('order', 'payment-updated'), { eventId: randomUUID() });
    const lettersAfter = await admin<Letters>('order', letters);
    expect(lettersAfter.total).toBe(lettersBefore.total + 1);
    const deletePath = `DELETE /v1/dead-letters/order/${lettersAfter.items[0]?.id}`;
    await expectStatus(204, call('order', deletePath, { token: await tokenOf('admin') }));
  });
});
