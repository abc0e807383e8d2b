import { describe, expect, it } from 'vitest';
import { isOutage } from './outage.ts';

const errorWithCode = (code: string, message = 'refused') => Object.assign(new Error(message), { code });
const errorWithNumber = (errno: number) =>
  Object.assign(new Error('refused'), { code: 'UNKNOWN_CODE_PLEASE_REPORT', errno });
const errorWithName = (name: string) => Object.assign(new Error('refused'), { name });
const errorWithCause = (cause: unknown) => new TypeError('fetch failed', { cause });

describe('an outage', () => {
  it.each(['08006', '53100', '53300', '57014', '57P01', '57P02', '57P03', '40P01'])(
    'is SQLSTATE %s of PostgreSQL',
    (code) => {
      expect(isOutage(errorWithCode(code))).toBe(true);
    },
  );

  it.each([1021, 1040, 1053, 1114, 1205, 1317, 1927, 1969, 3024])('is number %i of MySQL or MariaDB', (errno) => {
    expect(isOutage(errorWithNumber(errno))).toBe(true);
  });

  it.each([
    'timeout exceeded when trying to connect',
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    "Can't add new command when connection is in closed state",
    'Connection is closed.',
    'All sentinels are unreachable. Retrying from scratch after 100ms.',
    'LOADING Redis is loading the dataset in memory',
    "READONLY You can't write against a read only replica.",
  ])('is told by pg, mysql2 or ioredis as: %s', (message) => {
    expect(isOutage(new Error(message))).toBe(true);
  });

  it.each([
    errorWithCode('PROTOCOL_CONNECTION_LOST'),
    errorWithName('MaxRetriesPerRequestError'),
    errorWithName('TimeoutError'),
  ])('is %s', (error) => {
    expect(isOutage(error)).toBe(true);
  });

  it('is found in the cause, as fetch has it there', () => {
    expect(isOutage(errorWithCause(errorWithCode('ECONNREFUSED')))).toBe(true);
    expect(isOutage(errorWithCause(errorWithCode('UND_ERR_SOCKET')))).toBe(true);
    expect(isOutage(errorWithCause(errorWithCause(errorWithCode('57P01'))))).toBe(true);
    expect(
      isOutage(errorWithCause(new AggregateError([errorWithCode('ECONNREFUSED'), errorWithCode('ECONNREFUSED')]))),
    ).toBe(true);
  });

  it('is looked for in a ring of causes without end', () => {
    const ring = new Error('a');
    ring.cause = new Error('b', { cause: ring });
    expect(isOutage(ring)).toBe(false);
  });

  it.each([
    new Error('a defect'),
    new TypeError('fetch failed'),
    errorWithCode('23505'),
    errorWithCode('22021'),
    errorWithNumber(1062),
    errorWithName('ConditionalCheckFailedException'),
    new Error('BUSYGROUP Consumer Group name already exists'),
    new AggregateError([errorWithCode('ECONNREFUSED'), new Error('a defect')]),
    'ECONNREFUSED',
    undefined,
  ])('is not %s', (error) => {
    expect(isOutage(error)).toBe(false);
  });
});
