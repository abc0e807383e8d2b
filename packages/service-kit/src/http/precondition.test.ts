import type { Request } from 'express';
import { describe, expect, it } from 'vitest';
import { etagOf, requiredVersion } from './precondition.ts';

const withIfMatch = (value?: string) => ({ get: () => value }) as unknown as Request;
const statusOf = (value?: string) => {
  try {
    return requiredVersion(withIfMatch(value));
  } catch (error) {
    return (error as { problem: { status: number } }).problem.status;
  }
};

describe('the version in If-Match', () => {
  it('is what etagOf wrote, with or without a revision', () => {
    expect(requiredVersion(withIfMatch(etagOf(7)))).toBe(7);
    expect(requiredVersion(withIfMatch(etagOf(7, 12)))).toBe(7);
  });

  it('must be there, well-formed and ours', () => {
    expect(statusOf()).toBe(428);
    expect(statusOf('7')).toBe(400);
    expect(statusOf('"a", "b"')).toBe(400);
    expect(statusOf('W/"7"')).toBe(412);
    expect(statusOf('"other"')).toBe(412);
  });
});
