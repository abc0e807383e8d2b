import { randomBytes } from 'node:crypto';
import { generateSync } from 'otplib';
import { describe, expect, it } from 'vitest';
import { createSeal } from './seal.ts';
import { newTotpSecret, totpStepOf, totpUri } from './totp.ts';

describe('a code of an authenticator app', () => {
  const secret = newTotpSecret();
  const now = 1_796_000_010_000;
  const codeAt = (ms: number) => generateSync({ secret, epoch: Math.floor(ms / 1000) });

  it('is good in its time step, and one earlier or later', () => {
    const step = Math.floor(now / 30_000);
    expect(totpStepOf(secret, codeAt(now), now)).toBe(step);
    expect(totpStepOf(secret, codeAt(now - 30_000), now)).toBe(step - 1);
    expect(totpStepOf(secret, codeAt(now + 30_000), now)).toBe(step + 1);
    for (const offsetMs of [-90_000, 90_000]) expect(totpStepOf(secret, codeAt(now + offsetMs), now)).toBeUndefined();
    expect(totpStepOf(newTotpSecret(), codeAt(now), now)).toBeUndefined();
  });

  it('agrees with RFC 6238', () => {
    const rfc = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'; // 12345678901234567890
    expect(totpStepOf(rfc, '287082', 59_000)).toBe(1);
  });

  it('comes from a secret that apps take as a URI', () => {
    const uri = new URL(totpUri(secret, 'ada'));
    expect(`${uri.protocol}//${uri.host}`).toBe('otpauth://totp');
    expect(uri.searchParams.get('secret')).toBe(secret);
    expect(uri.searchParams.get('issuer')).toBe('Wheelhouse');
  });
});

describe('a sealed text', () => {
  const seal = createSeal(randomBytes(32));

  it('opens for whose it is, and is never the same twice', () => {
    const sealedText = seal.close('JBSWY3DP', 'ada');
    expect(seal.open(sealedText, 'ada')).toBe('JBSWY3DP');
    expect(sealedText).not.toContain('JBSWY3DP');
    expect(seal.close('JBSWY3DP', 'ada')).not.toBe(sealedText);
  });

  it('does not open for another user, with another key, or changed', () => {
    const sealedText = seal.close('JBSWY3DP', 'ada');
    expect(() => seal.open(sealedText, 'bob')).toThrow();
    expect(() => createSeal(randomBytes(32)).open(sealedText, 'ada')).toThrow();
    expect(() => seal.open(`${sealedText.slice(0, -2)}AA`, 'ada')).toThrow();
  });
});
