import { describe, expect, it } from 'vitest';
import { portablePattern } from './portable-pattern.ts';

describe('a pattern in a document', () => {
  it.each([
    ['^[^\\p{Cc}\\p{Cs}]*$', '^[^\\u0000-\\u001f\\u007f-\\u009f]*$'],
    ['^\\P{Cc}+$', '^[^\\u0000-\\u001f\\u007f-\\u009f]+$'],
    ['^\\d{5}(-\\d{4})?$', '^[0-9]{5}(-[0-9]{4})?$'],
    ['^[+ \\d]{7}$', '^[+ 0-9]{7}$'],
    ['^[A-Z]\\.[^\\]]$', '^[A-Z]\\.[^\\]]$'],
  ])('is one that every engine reads: %s', (pattern, portable) => {
    expect(portablePattern(pattern)).toBe(portable);
  });

  it('matches what the original matches', () => {
    for (const original of ['^[^\\p{Cc}\\p{Cs}]*$', '^([^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]|[\\t\\n\\r])*$', '^\\P{Cc}*$'])
      for (const text of ['', 'a b', 'a\u0000', 'a\u007f', 'a\u0085', 'a\tb', 'a\u2028', 'Zoë 👩‍🚀'])
        expect(new RegExp(portablePattern(original), 'u').test(text), JSON.stringify([original, text])).toBe(
          new RegExp(original, 'u').test(text),
        );
  });

  it.each(['^\\p{L}$', '^\\w$', '^(?=a)b$'])('is refused without such a form: %s', (pattern) => {
    expect(() => portablePattern(pattern)).toThrow(pattern);
  });
});
