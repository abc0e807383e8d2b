import { describe, expect, it } from 'vitest';
import { acceptedName, hasAcceptedUsername } from './account.ts';

describe('an account that was made beside the shop', () => {
  it('is accepted with a username that could be registered, and with Google’s only when it comes from there', () => {
    expect(hasAcceptedUsername({ username: 'ada' })).toBe(true);
    for (const username of ['Ada', 'a b', '-', 'a'.repeat(41), 'google_998fb2f7'])
      expect(hasAcceptedUsername({ username }), username).toBe(false);
    expect(hasAcceptedUsername({ username: 'google_998fb2f7', federated: true })).toBe(true);
  });

  it('keeps a name that fits, and of another what fits', () => {
    expect(acceptedName('Ada Rider', 'ada')).toBe('Ada Rider');
    expect(acceptedName('Ada\n\u202eRider', 'ada')).toBe('Ada Rider');
    expect(acceptedName('x'.repeat(3009), 'ada')).toBe('x'.repeat(100));
    expect(acceptedName(`${'x'.repeat(99)}𝒜𝒜`, 'ada')).toBe('x'.repeat(99));
    expect(acceptedName('\u0000\n', 'ada')).toBe('ada');
    expect(acceptedName('', 'ada')).toBe('ada');
  });
});
