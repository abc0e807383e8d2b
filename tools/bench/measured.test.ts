import { expect, it } from 'vitest';
import { withSection } from './measured.ts';

const text = 'before\n<!-- chaos -->\nold\n<!-- end of chaos -->\nafter\n';

it('replaces what stands between the marks, and nothing else', () => {
  expect(withSection(text, 'chaos', 'new')).toBe(text.replace('old', 'new'));
  expect(withSection(withSection(text, 'chaos', 'new'), 'chaos', 'newer')).toBe(text.replace('old', 'newer'));
});

it('adds a section that is not there yet', () => {
  expect(withSection('before\n', 'soak', 'new')).toBe('before\n\n<!-- soak -->\nnew\n<!-- end of soak -->\n');
});
