import { expect, it } from 'vitest';
import { qrPath } from './qr-path.ts';

it('draws a QR code with its three corners and a light border', () => {
  const { path, size } = qrPath('otpauth://totp/Wheelhouse:ada?secret=JBSWY3DPEHPK3PXP&issuer=Wheelhouse');
  const dark = new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x},${y}`));
  const corner = size - 4 - 7;
  for (const [x, y] of [
    [4, 4],
    [corner, 4],
    [4, corner],
  ] as const)
    for (let at = 0; at < 7; at++) expect(dark.has(`${x + at},${y}`)).toBe(true);
  expect([...dark].every((module) => module.split(',').every((at) => Number(at) >= 4 && Number(at) < size - 4))).toBe(
    true,
  );
});
