import type { Request } from 'express';
import { describe, expect, it } from 'vitest';
import { BaseSettings } from '../settings.ts';
import { createStaffAccess } from './staff-access.ts';

const AddressRanges = BaseSettings.shape.STAFF_RANGES;

const from = (address: string | undefined, ranges = '203.0.113.0/24,2001:db8::/48') =>
  createStaffAccess(AddressRanges.parse(ranges), () => address)({} as Request);

describe('addresses of staff', () => {
  it('are those of the ranges, however they are written', () => {
    for (const address of ['203.0.113.7', '::ffff:203.0.113.7', '2001:db8:0:1::2']) expect(from(address)).toBe(true);
    for (const address of ['203.0.114.7', '::ffff:203.0.114.7', '2001:db8:1::2']) expect(from(address)).toBe(false);
  });

  it('are all where no range is named', () => {
    for (const address of ['198.51.100.1', undefined]) expect(from(address, '')).toBe(true);
  });

  it('include no address that is unknown', () => {
    expect(from(undefined)).toBe(false);
  });

  it('are refused where a range is none', () => {
    for (const ranges of ['203.0.113.0', 'office', '203.0.113.0/33'])
      expect(AddressRanges.safeParse(ranges).success, ranges).toBe(false);
  });
});
