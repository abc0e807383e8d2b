import { expect, it } from 'vitest';
import { orders } from '#texts/orders';
import { proofError } from './proof-error.ts';
import { fileProblem } from './send-proof.ts';

it('says of each problem of a proof what it is, in a text of its own', () => {
  const names = Object.keys(orders.proof.errors);
  const texts = names.map(proofError);
  expect(new Set(texts).size).toBe(names.length);
  expect(texts).not.toContain(orders.proof.failed);
});

it('says that the file did not arrive where it knows no more', () => {
  for (const name of [undefined, '', 'internal', 'toString', '__proto__'])
    expect(proofError(name), name).toBe(orders.proof.failed);
});

it.each([
  [{ size: 10 * 1024 * 1024 + 1, type: 'image/png' }, 'too-large'],
  [{ size: 1, type: 'image/heic' }, 'proof-heic'],
  [{ size: 1, type: 'image/heif-sequence' }, 'proof-heic'],
  [{ size: 1, type: 'text/plain' }, 'proof-unsupported'],
])('refuses a file before it is sent: %o', (file, name) => {
  expect(fileProblem(file)).toBe(proofError(name));
});

it.each(['application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif', ''])(
  'sends a file of the type "%s"',
  (type) => {
    expect(fileProblem({ size: 1, type })).toBeUndefined();
  },
);
