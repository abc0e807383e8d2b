import { expect, it } from 'vitest';
import { withSection } from './document.ts';

const text = 'before\n<!-- chaos: npm run chaos -- --write -->\nold\n<!-- /chaos -->\nafter\n';

it('replaces what stands between the marks, and nothing else', () => {
  expect(withSection(text, 'new')).toBe(text.replace('old', 'new'));
  expect(withSection(withSection(text, 'new'), 'newer')).toBe(text.replace('old', 'newer'));
});

it('says so where the marks are missing', () => {
  expect(() => withSection('nothing here', 'new')).toThrow('there is no');
});
