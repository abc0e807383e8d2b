import { newId } from '@eshop/contracts/ids';
import { initialPolicy, type Policy } from '@eshop/contracts/policy';
import type { User } from '@eshop/service-kit/auth/user';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAuthority } from '../src/domain/authority.ts';
import { came, openPayment, openProofs, type PaymentUseCases, proofAt } from './payment.ts';

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
const admin = (hours: number, ...by: string[]) => ({
  roles: ['admin'],
  grants: { admin: { at: hoursAgo(hours), by } },
});
const userOf = (id: string, role: User['roles'][number] = 'admin'): User => ({
  id,
  username: id,
  roles: [role],
  may: () => true,
});
const problemOf = (type: string) => ({ problem: { status: 403, type: `/problems/${type}` } });

describe('the second person of a refund', () => {
  /** The policy as auth's feed has it; root and peer are admins from outside of the shop. */
  const policy: Policy = { ...initialPolicy, users: {} };
  const authority = createAuthority({ current: () => policy });
  let fixture: Awaited<ReturnType<typeof openPayment>>;
  let payments: PaymentUseCases;
  beforeAll(async () => {
    fixture = await openPayment(authority);
    payments = fixture.createUseCases({
      proofs: openProofs(),
    });
  });
  afterAll(() => fixture.drop());

  const decide = async (by: User, id: string, decision: Parameters<typeof payments.decidePayment>[2]) => {
    const row = await fixture.find(id);
    return payments.decidePayment(by, id, decision, row?.version ?? 0);
  };
  const refund = (by: User, id: string) => decide(by, id, { action: 'refund', reference: newId() });
  /** A payment that one admin approved and whose order another one marked as failed. */
  const refundDue = async ({ approvedBy, failedBy = approvedBy.id }: { approvedBy: User; failedBy?: string }) => {
    const { order, payment } = await fixture.due();
    const key = `proofs/${newId()}`;
    await fixture.announceProof(key);
    await fixture.recordProof(payment.id, 'ada', proofAt(key));
    await decide(approvedBy, payment.id, { action: 'approve' });
    await fixture.orderStatusUpdated({ ...came(order, 'FAILED'), by: failedBy });
    return { id: payment.id, order };
  };
  const excludedFor = async (viewer: User, orderId: string) =>
    (await payments.getPaymentOfOrder(viewer, orderId)).refundExcludedUsers;

  it('is not an account that the first one made an admin, however long ago', async () => {
    const [root, own] = [userOf('root'), userOf('own-account')];
    policy.users = { 'own-account': admin(0, 'root') };
    const { id, order } = await refundDue({ approvedBy: root });
    await expect(refund(own, id)).rejects.toMatchObject(problemOf('second-person-required'));
    policy.users = { 'own-account': admin(9999, 'root') };
    await expect(refund(own, id)).rejects.toMatchObject(problemOf('second-person-required'));
    expect(await excludedFor(own, order.orderId)).toEqual(['root', 'own-account']);
    expect(await excludedFor(userOf('peer'), order.orderId)).toEqual(['root']);
    expect(await refund(userOf('peer'), id)).toMatchObject({ status: 'REFUNDED' });
  });

  it('is not an account that such an account made an admin', async () => {
    policy.users = { first: admin(500, 'root'), second: admin(400, 'first', 'root') };
    const { id } = await refundDue({ approvedBy: userOf('root') });
    await expect(refund(userOf('second'), id)).rejects.toMatchObject(problemOf('second-person-required'));
  });

  it('is not who made the first one an admin, also when they have taken that back', async () => {
    policy.users = { puppet: admin(500, 'root') };
    const { id } = await refundDue({ approvedBy: userOf('puppet') });
    policy.users = {};
    await expect(refund(userOf('root'), id)).rejects.toMatchObject({
      problem: { excludedUsers: ['puppet', 'root'] },
    });
  });

  it('is not who made somebody an admin who then marked the order as failed', async () => {
    policy.users = { puppet: admin(500, 'root') };
    const { id } = await refundDue({ approvedBy: userOf('peer'), failedBy: 'puppet' });
    await expect(refund(userOf('root'), id)).rejects.toMatchObject(problemOf('second-person-required'));
  });

  it('has been able to decide for a day, whoever gave it to them', async () => {
    policy.users = { recent: admin(23.9, 'peer'), older: admin(24.1, 'peer') };
    const { id, order } = await refundDue({ approvedBy: userOf('root') });
    await expect(refund(userOf('recent'), id)).rejects.toMatchObject(problemOf('second-person-too-recent'));
    expect(await excludedFor(userOf('recent'), order.orderId)).toEqual(['root', 'recent']);
    expect(await refund(userOf('older'), id)).toMatchObject({ status: 'REFUNDED' });
  });

  it('is not a role’s member whom the first one let decide by the role’s permissions', async () => {
    const { manager = [] } = initialPolicy.roles;
    policy.users = {};
    policy.roles = { ...initialPolicy.roles, manager: [...manager, 'payment:manage'] };
    policy.permissionGrants = { manager: { 'payment:manage': { at: hoursAgo(500), by: ['root'] } } };
    const { id } = await refundDue({ approvedBy: userOf('root') });
    await expect(refund(userOf('mia', 'manager'), id)).rejects.toMatchObject(problemOf('second-person-required'));
    policy.permissionGrants = { manager: { 'payment:manage': { at: hoursAgo(1), by: ['peer'] } } };
    await expect(refund(userOf('mia', 'manager'), id)).rejects.toMatchObject(problemOf('second-person-too-recent'));
    policy.permissionGrants = { manager: { 'payment:manage': { at: hoursAgo(25), by: ['peer'] } } };
    expect(await refund(userOf('mia', 'manager'), id)).toMatchObject({ status: 'REFUNDED' });
  });
});
