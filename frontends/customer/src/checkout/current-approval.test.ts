import type { OrderApproval } from '@eshop/contracts/order-approval';
import { describe, expect, it } from 'vitest';
import { currentApproval } from './current-approval.ts';

const now = Date.parse('2026-11-30T12:00:00.000Z');
const pendingApproval: OrderApproval = {
  id: '0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11',
  userId: 'ada',
  value: { amount: 60_000_000, currency: 'USD' },
  status: 'PENDING',
  version: 1,
  requestedAt: '2026-11-20T12:00:00.000Z',
};
const approvalOf = (status: 'APPROVED' | 'DECLINED', decidedAt: string, expiresAt?: string): OrderApproval => ({
  ...pendingApproval,
  status,
  decidedAt,
  ...(expiresAt && { expiresAt }),
});

describe('the request that is shown at checkout', () => {
  it('is one that nobody has decided, however old', () => {
    expect(currentApproval(pendingApproval, now)).toBe(pendingApproval);
    expect(currentApproval(undefined, now)).toBeUndefined();
  });

  it('is an approval until it expires, and a refusal for a day', () => {
    const decidedAt = '2026-11-29T13:00:00.000Z';
    expect(currentApproval(approvalOf('APPROVED', decidedAt, '2026-12-06T13:00:00.000Z'), now)).toBeDefined();
    expect(currentApproval(approvalOf('APPROVED', decidedAt, '2026-11-30T11:59:00.000Z'), now)).toBeUndefined();
    expect(currentApproval(approvalOf('DECLINED', decidedAt), now)).toBeDefined();
    expect(currentApproval(approvalOf('DECLINED', '2026-11-29T11:00:00.000Z'), now)).toBeUndefined();
  });
});
