import { newId } from '@eshop/contracts/ids';
import type { Permission } from '@eshop/contracts/policy';
import { createMetrics } from '@eshop/service-kit/telemetry/metrics';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { purgeRefusals } from '../src/store/approval-refusals.ts';
import { createFindApprovals, purgeApprovals } from '../src/store/approvals.ts';
import { createDecideApproval } from '../src/use-cases/decide-approval.ts';
import { createListApprovals } from '../src/use-cases/list-approvals.ts';
import { createPlaceOrder } from '../src/use-cases/place-order/place-order.ts';
import { createRequestApproval } from '../src/use-cases/request-approval.ts';
import { address, noLimits, openOrders } from './order.ts';
import { log, otherServices, placingDeps, usd } from './other-services.ts';

/** The use cases of approvals. */
const deskOf = ({ db, transact }: Awaited<ReturnType<typeof openOrders>>) => ({
  request: createRequestApproval({ transact, maxFromNetwork: 2 }),
  decide: createDecideApproval({ transact, validDays: 7 }),
  list: createListApprovals(createFindApprovals(db)),
});
type Given = Parameters<typeof otherServices>[0];

describe('approvals of orders above the value', () => {
  let fixture: Awaited<ReturnType<typeof openOrders>>;
  let desk: ReturnType<typeof deskOf>;
  beforeAll(async () => {
    fixture = await openOrders();
    desk = deskOf(fixture);
  });
  beforeEach(async () => {
    await fixture.db.deleteFrom('order_approvals').execute();
    for (const userId of ['ada', 'bob']) await fixture.recordRefusal(userId);
  });
  afterAll(() => fixture.drop());

  const userOf = (id: string, ...permissions: Permission[]) => ({
    id,
    username: id,
    roles: [],
    may: (permission: Permission) => permissions.includes(permission),
  });
  const [ada, bob, eve] = [userOf('ada'), userOf('bob'), userOf('eve', 'order:manage')];
  const query = { limit: 10, sort: 'newest' as const };
  const auditEntries = () =>
    fixture.db.selectFrom('audit_log').select(['action', 'by_id', 'resource_id']).orderBy('id').execute();
  const place = (quantity: number, { userId = 'ada', ...given }: { userId?: string } & Given = {}) => {
    const deps = {
      ...otherServices(given).gateways,
      ...placingDeps(createMetrics(), { ...noLimits, valueWithoutApproval: 5000 }),
    };
    const body = { address, items: [{ productId: newId(), quantity }] };
    return createPlaceOrder({ ...deps, log, ...fixture.writeSide })(userId, body, newId());
  };

  it('are pending once for a customer, however often and concurrently they are requested', async () => {
    const requests = await Promise.all(Array.from({ length: 6 }, () => desk.request(ada, usd(9000))));
    expect(new Set(requests.map(({ id }) => id)).size).toBe(1);
    expect(requests.every(({ status, version }) => status === 'PENDING' && version === 1)).toBe(true);
    expect(await desk.request(ada, usd(12_000))).toMatchObject({ value: usd(12_000), version: 2 });
    expect(await desk.request(ada, usd(100)), 'is not lowered').toMatchObject({ value: usd(12_000), version: 2 });
  });

  it('let the customer order up to their value until they expire', async () => {
    await expect(place(9)).rejects.toMatchObject({ problem: { total: usd(9000) } });
    const { id } = await desk.request(ada, usd(9000));
    await expect(place(9), 'while pending').rejects.toMatchObject({ problem: { status: 409 } });
    const approval = await desk.decide(eve, id, 'APPROVED', 1);
    expect(approval).toMatchObject({ status: 'APPROVED', version: 2, decidedBy: 'eve' });
    expect(Date.parse(approval.expiresAt ?? '') - Date.parse(approval.decidedAt ?? '')).toBe(7 * 86_400_000);
    await place(9);
    await expect(place(1), 'beyond it').rejects.toMatchObject({ problem: { limit: usd(9000), total: usd(10_000) } });
    await fixture.db.updateTable('order_approvals').set({ expires_at: sql`now() - interval '1 second'` }).execute();
    await expect(place(1)).rejects.toMatchObject({ problem: { limit: usd(5000) } });
  });

  describe('need an order that was refused for want of one', () => {
    const notNeeded = { problem: { type: '/problems/approval-not-needed', status: 409 } };

    it('because of its value', async () => {
      const user = userOf(newId());
      await expect(desk.request(user, usd(9000))).rejects.toMatchObject(notNeeded);
      await place(1, { userId: user.id });
      await expect(desk.request(user, usd(9000))).rejects.toMatchObject(notNeeded);
      await expect(place(9, { userId: user.id })).rejects.toMatchObject({ problem: { total: usd(10_000) } });
      const { id } = await desk.request(user, usd(10_000));
      expect(await desk.request(user, usd(10_000)), 'repeated').toMatchObject({ id, version: 1 });
    });

    it('because first orders hold their share', async () => {
      const user = userOf(newId());
      const reserve = async () => ({ outcome: 'share-exceeded' as const, lines: [] });
      const first = place(1, { userId: user.id, warehouse: { reserve } });
      await expect(first).rejects.toMatchObject({ problem: { type: '/problems/first-order-limit' } });
      expect(await desk.request(user, usd(1000))).toMatchObject({ status: 'PENDING' });
    });

    it('within a day', async () => {
      const user = userOf(newId());
      await fixture.recordRefusal(user.id);
      await fixture.db
        .updateTable('approval_refusals')
        .set({ refused_at: sql`now() - interval '25 hours'` })
        .where('user_id', '=', user.id)
        .execute();
      await expect(desk.request(user, usd(9000))).rejects.toMatchObject(notNeeded);
      expect(await purgeRefusals(fixture.db)).toBe(1);
      expect(await purgeRefusals(fixture.db)).toBe(0);
      await fixture.recordRefusal(user.id);
      await desk.request(user, usd(9000));
    });
  });

  it('are bounded by network while they are pending, but for who paid before, without saying so', async () => {
    const newUserId = async () => {
      const user = userOf(newId());
      await fixture.recordRefusal(user.id);
      return user;
    };
    const request = async (user?: ReturnType<typeof userOf>, network = '203.0.113.7') =>
      desk.request(user ?? (await newUserId()), usd(9000), network);
    const [first] = [await request(), await request()];
    const refusal = { problem: { status: 429, detail: 'Too many requests for an approval.', retryAfter: 86_400 } };
    await expect(request()).rejects.toMatchObject(refusal);
    await request(undefined, '203.0.113.8');
    await desk.request(await newUserId(), usd(9000));
    const customer = await newUserId();
    const { id } = await place(1, { userId: customer.id });
    await fixture.changeOrder(id, { action: 'approve', by: 'admin' });
    await request(customer);
    for (const status of ['PENDING', 'APPROVED'] as const) {
      const digests = fixture.db.selectFrom('order_approvals').select('network_digest').where('id', '=', first.id);
      const isKept = (await digests.executeTakeFirstOrThrow()).network_digest !== null;
      expect(isKept, 'a trace of the network').toBe(status === 'PENDING');
      if (status === 'PENDING') await desk.decide(eve, first.id, 'APPROVED', 1);
    }
  });

  it('are decided once, by somebody else, on the version that was seen, with an audit entry', async () => {
    const { id } = await desk.request(ada, usd(9000));
    const decide = (user: typeof eve, status: 'APPROVED' | 'DECLINED', seen = 1) => desk.decide(user, id, status, seen);
    const manager = userOf('ada', 'order:manage');
    await expect(decide(manager, 'APPROVED')).rejects.toMatchObject({ problem: { status: 403 } });
    await expect(decide(eve, 'APPROVED', 7)).rejects.toMatchObject({ problem: { status: 412 } });
    const decisions = await Promise.allSettled([
      decide(eve, 'APPROVED'),
      decide(userOf('mia', 'order:manage'), 'DECLINED'),
    ]);
    expect(decisions.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const entries = await auditEntries();
    expect(entries.filter(({ resource_id }) => resource_id === id)).toHaveLength(1);
    await expect(desk.decide(eve, newId(), 'DECLINED', 1)).rejects.toMatchObject({ problem: { status: 404 } });
  });

  it('are declined on an older version too, so that a customer who keeps raising the value cannot prevent it', async () => {
    const { id } = await desk.request(ada, usd(9000));
    await desk.request(ada, usd(9001));
    await expect(desk.decide(eve, id, 'APPROVED', 1)).rejects.toMatchObject({ problem: { status: 412 } });
    expect(await desk.decide(eve, id, 'DECLINED', 1)).toMatchObject({ status: 'DECLINED' });
  });

  it('return the same to a decision that is repeated, because its response was lost', async () => {
    const { id } = await desk.request(bob, usd(9000));
    const approval = await desk.decide(eve, id, 'DECLINED', 1);
    expect(await desk.decide(eve, id, 'DECLINED', 1)).toEqual(approval);
    await expect(desk.decide(eve, id, 'APPROVED', 1)).rejects.toMatchObject({
      problem: { status: 412, current: { status: 'DECLINED', version: 2 } },
    });
  });

  it('are seen by their customer without who decided, and by all who manage orders', async () => {
    const [first, second] = [await desk.request(ada, usd(9000)), await desk.request(bob, usd(9000))];
    await desk.decide(eve, first.id, 'DECLINED', 1);
    expect((await desk.list(ada, query)).items).toMatchObject([{ id: first.id, decidedBy: 'shop' }]);
    expect((await desk.list(eve, query)).items.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect((await desk.list(eve, { ...query, status: ['PENDING'] })).items.map(({ id }) => id)).toEqual([second.id]);
    const page = await desk.list(eve, { ...query, limit: 1 });
    expect((await desk.list(eve, { ...query, limit: 1, count: true, status: ['PENDING'] })).total).toBe(1);
    const oldest = { limit: 1, sort: 'oldest' as const };
    const oldestPage = await desk.list(eve, oldest);
    expect(oldestPage.items).toMatchObject([{ id: first.id }]);
    const nextPage = await desk.list(eve, { ...oldest, cursor: oldestPage.nextCursor ?? '' });
    expect(nextPage).toMatchObject({ items: [{ id: second.id }], nextCursor: null });
    expect((await desk.list(eve, { ...query, limit: 1, cursor: page.nextCursor ?? '' })).items).toMatchObject([
      { id: first.id },
    ]);
  });

  it('are five a day for a customer, and are deleted when nobody needs them any more', async () => {
    for (let at = 0; at < 5; at++) await desk.decide(eve, (await desk.request(ada, usd(9000))).id, 'DECLINED', 1);
    await expect(desk.request(ada, usd(9000))).rejects.toMatchObject({ problem: { status: 429, retryAfter: 86_400 } });
    await fixture.db.updateTable('order_approvals').set({ requested_at: sql`now() - interval '91 days'` }).execute();
    expect(await purgeApprovals(fixture.db, 90)).toBe(5);
    await desk.request(ada, usd(9000));
    expect(await purgeApprovals(fixture.db, 90)).toBe(0);
  });
});
