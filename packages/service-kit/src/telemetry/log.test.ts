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

it('writes no value down that a database refused, nor the statement it stood in', () => {
  const address = '1 Main St';
  const mysql = Object.assign(new Error('Deadlock found'), { errno: 1213, sql: `update carts set a = '${address}'` });
  const pg = Object.assign(new Error('violates check constraint'), {
    code: '23514',
    detail: `Failing row contains (${address}).`,
    where: `unnamed portal parameter $1 = '${address}'`,
    internalQuery: `select '${address}'`,
  });
  for (const err of [mysql, pg]) expect(JSON.stringify(lineOf({ err }))).not.toContain(address);
  expect(lineOf({ err: pg })).toMatchObject({ err: { message: 'violates check constraint', code: '23514' } });
});

it('keeps a text that would be another line on its own', () => {
  const forgedLine = '\n{"level":30,"service":"cart","msg":"forged"}';
  expect(lineOf({ path: forgedLine, err: new Error(forgedLine) })).toMatchObject({
    path: forgedLine,
    err: { message: forgedLine },
  });
});
