import { expect, it } from 'vitest';
import { withSection } from './performance-page.ts';

const text = 'before\n<!-- chaos -->\nold\n<!-- end of chaos -->\nafter\n';

it('replaces only the text between the markers', () => {
  expect(withSection(text, 'chaos', 'new')).toBe(text.replace('old', 'new'));
  expect(withSection(withSection(text, 'chaos', 'new'), 'chaos', 'newer')).toBe(text.replace('old', 'newer'));
});

it('appends a new section', () => {
  expect(withSection('before\n', 'soak', 'new')).toBe('before\n\n<!-- soak -->\nnew\n<!-- end of soak -->\n');
});
