import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionOf, type ReservationState, transitions } from './reservation.ts';

const apply = (events: readonly (readonly [Parameters<typeof actionOf>[0], Parameters<typeof actionOf>[1]])[]) =>
  events.reduce<ReservationState>((state, [status, from]) => {
    const action = actionOf(status, from);
    return (action && transitions[state][action]) ?? state;
  }, 'HELD');

describe('a reservation', () => {
  it.each([
    [
      [
        ['PAID', 'PAYMENT_SUBMITTED'],
        ['SHIPPED', 'PAID'],
        ['DELIVERED', 'SHIPPED'],
      ],
      'SHIPPED',
    ],
    [
      [
        ['PAID', 'PAYMENT_SUBMITTED'],
        ['SHIPPED', 'PAID'],
        ['FAILED', 'SHIPPED'],
      ],
      'SHIPPED',
    ],
    [
      [
        ['PAID', 'PAYMENT_SUBMITTED'],
        ['FAILED', 'PAID'],
      ],
      'RELEASED',
    ],
    [
      [
        ['PAYMENT_SUBMITTED', 'PENDING_PAYMENT'],
        ['REJECTED', 'PAYMENT_SUBMITTED'],
      ],
      'RELEASED',
    ],
    [
      [
        ['PAYMENT_SUBMITTED', 'PENDING_PAYMENT'],
        ['CANCELLED', 'PAYMENT_SUBMITTED'],
      ],
      'RELEASED',
    ],
    [[['EXPIRED', 'PENDING_PAYMENT']], 'RELEASED'],
  ] as const)('ends the same whatever the order and repetition of %j', (events, end) => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }), (delivered) => {
        expect(apply(delivered)).toBe(end);
      }),
    );
  });

  it('never leaves SHIPPED or RELEASED', () => {
    expect(transitions.SHIPPED).toEqual({});
    expect(transitions.RELEASED).toEqual({});
  });
});
