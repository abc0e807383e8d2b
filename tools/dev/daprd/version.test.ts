import { expect, test } from 'vitest';
import { noDaprd } from './resolve.ts';
import { fits } from './version.ts';

test.each(['1.18.2', '1.18.0', 'v1.18.3\n', '1.18.2 '])('%j fits', (printed) => {
  expect(fits(printed)).toBe(true);
});

test.each(['1.17.9', '1.180.1', '2.18.2', 'edge', '', '1.18.2-rc.1'])('%j does not fit', (printed) => {
  expect(fits(printed)).toBe(false);
});

test('without any daprd the five ways are named, and why the last two failed', () => {
  const text = noDaprd(['the release: fetch failed', 'the build: no Go is installed']);

  for (const way of ['DAPRD', 'PATH', '~/.dapr/bin', 'github.com', 'Go 1.21']) expect(text).toContain(way);
  expect(text).toContain('no Go is installed');
});
