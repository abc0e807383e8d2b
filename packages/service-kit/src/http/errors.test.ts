import express from 'express';
import { afterAll, describe, expect, it } from 'vitest';
import { createLog } from '../telemetry/log.ts';
import { answerErrors } from './errors.ts';

const errorWithCode = (code: string) => Object.assign(new Error('from the driver'), { code });

describe('an error of a store becomes', () => {
  const driverErrors: Record<string, Error> = {
    '57P01': errorWithCode('57P01'),
    '22021': errorWithCode('22021'),
    '22008': errorWithCode('22008'),
    '23505': errorWithCode('23505'),
    mixed: errorWithCode('ER_CANT_AGGREGATE_2COLLATIONS'),
  };
  const app = express();
  app.get('/:code', (req) => {
    throw driverErrors[req.params.code];
  });
  app.use(answerErrors(createLog('test', 'silent')));
  const server = app.listen(0, '127.0.0.1');
  afterAll(() => void server.close());
  const get = async (code: string) => {
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const response = await fetch(`http://127.0.0.1:${address.port}/${code}`);
    return { status: response.status, later: response.headers.get('retry-after'), text: await response.text() };
  };

  it('503 with Retry-After while it is away', async () => {
    expect(await get('57P01')).toMatchObject({ status: 503, later: '1' });
  });

  it('400 when it refuses a value', async () => {
    expect(await get('22021')).toMatchObject({ status: 400, later: null });
    for (const code of ['22008', 'mixed']) expect(await get(code)).toMatchObject({ status: 400 });
  });

  it('500 that says nothing of its text otherwise', async () => {
    const answer = await get('23505');
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain('from the driver');
  });
});
