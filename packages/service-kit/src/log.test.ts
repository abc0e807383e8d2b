import { expect, it } from 'vitest';
import { createLog } from './log.ts';

const lineOf = (fields: object): Record<string, unknown> => {
  const lines: string[] = [];
  createLog('cart', 'info', { write: (line) => void lines.push(line) }).info(fields, 'something');
  return JSON.parse(lines.join(''));
};

it('writes no secret down, wherever it stands', () => {
  expect(lineOf({ password: 'one', body: { token: 'two' }, answer: { body: { idToken: 'three' } } })).toMatchObject({
    password: '[redacted]',
    body: { token: '[redacted]' },
    answer: { body: { idToken: '[redacted]' } },
  });
});

it('writes no argument of a command down that Redis refused', () => {
  const err = Object.assign(new Error('WRONGPASS'), { command: { name: 'auth', args: ['the-password'] } });
  expect(lineOf({ err })).toMatchObject({
    err: { message: 'WRONGPASS', command: { name: 'auth', args: '[redacted]' } },
  });
});
