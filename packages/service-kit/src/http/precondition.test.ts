import type { Request } from 'express';
import { describe, expect, it } from 'vitest';
import { checkVersion, etagOf, isUnchanged, optionalVersion, requiredVersion } from './precondition.ts';

const withHeader = (value?: string) => ({ get: () => value }) as unknown as Request;
const statusOf = (value?: string) => {
  try {
    return requiredVersion(withHeader(value));
  } catch (error) {
    return (error as { problem: { status: number } }).problem.status;
  }
};

describe('the version in If-Match', () => {
  it('is what etagOf wrote, with or without a revision', () => {
    expect(requiredVersion(withHeader(etagOf(7)))).toBe(7);
    expect(requiredVersion(withHeader(etagOf(7, 12)))).toBe(7);
  });

  it('must be there, well-formed and ours', () => {
    expect(statusOf()).toBe(428);
    expect(statusOf('7')).toBe(400);
    expect(statusOf('"a", "b"')).toBe(400);
    expect(statusOf('W/"7"')).toBe(412);
    expect(statusOf('"other"')).toBe(412);
  });

  it('may be missing where it is optional, and not be empty', () => {
    expect(optionalVersion(withHeader())).toBeUndefined();
    expect(optionalVersion(withHeader('"7"'))).toBe(7);
    expect(() => optionalVersion(withHeader(''))).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ status: 400 }) }),
    );
  });
});

describe('a decision on a version that was seen', () => {
  const current = { status: 'SHIPPED', version: 7, by: 'ada', at: '2026-11-30T09:30:00.000Z' };

  it('passes while that version is current', () => {
    expect(() => checkVersion(7, current)).not.toThrow();
  });

  it.each([6, 8])('is a 412 problem with the current state otherwise', (seen) => {
    expect(() => checkVersion(seen, current)).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ status: 412, current }) }),
    );
  });
});

describe('If-None-Match', () => {
  it('holds a tag alone, in a list, or as a weak one', () => {
    for (const header of ['"7"', '"6", "7"', 'W/"7"']) expect(isUnchanged(withHeader(header), etagOf(7))).toBe(true);
    for (const header of [undefined, '"8"', '7']) expect(isUnchanged(withHeader(header), etagOf(7))).toBe(false);
  });
});
