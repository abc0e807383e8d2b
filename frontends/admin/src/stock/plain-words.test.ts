import { stockShort } from '@eshop/contracts/problems/stock';
import { Transfer } from '@eshop/contracts/stock';
import { InvocationError } from '@eshop/service-kit/sidecar/invoke';
import { describe, expect, it } from 'vitest';
import { command } from './command.ts';
import { inPlainWords } from './plain-words.ts';

const refusal = (status: number, problem: unknown) =>
  Promise.reject(new InvocationError('warehouse', 'it', status, problem));

describe('a refusal of warehouse', () => {
  it('is told at the field when fewer are free', async () => {
    const text = inPlainWords(refusal(409, stockShort('Only 1 is free.', { available: 1 }).problem), {
      quantity: -4,
    });
    await expect(text).rejects.toMatchObject({
      problem: { errors: [{ pointer: '/quantity', message: 'Only 1 piece is free there, so 4 cannot leave.' }] },
    });
  });

  it('is left alone otherwise', async () => {
    await expect(inPlainWords(refusal(422, {}), { quantity: 1 })).rejects.toMatchObject({ status: 422 });
    await expect(inPlainWords(refusal(404, {}), { quantity: 1 })).rejects.toMatchObject({ status: 404 });
  });
});

it('reads a form as a command, with its key apart and its numbers as such', () => {
  const [from, to, product] = Array.from({ length: 3 }, () => crypto.randomUUID());
  const form = { fromWarehouseId: from, toWarehouseId: to, productId: product, quantity: '3' };
  const read = command(Transfer).safeParse({ ...form, csrf: 'token', key: 'a-key-of-it' });
  expect(read.data).toEqual({ key: 'a-key-of-it', body: { ...form, quantity: 3, note: '' } });
  const bad = command(Transfer).safeParse({ ...form, quantity: 'many', key: 'a-key-of-it' });
  expect(bad.error?.issues[0]?.path).toEqual(['body', 'quantity']);
});
