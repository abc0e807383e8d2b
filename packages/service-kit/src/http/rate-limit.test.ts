import type { AddressInfo } from 'node:net';
import type { AppId } from '@eshop/topology';
import express from 'express';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { answerErrors } from './errors.ts';
import { rateClassOf } from './rate-classes.ts';
import { createRateLimits } from './rate-limit.ts';
import type { FlatRoute } from './route.ts';

const route = (changes: Partial<FlatRoute> = {}) =>
  ({ verb: 'GET', path: '/v1/things', ...changes }) as unknown as FlatRoute;

/** Statuses of so many requests, each of the user or calling app that `who` names, under a limit of two reads a minute. */
const statuses = async (who: string[], { path = '/v1/things', factor = 2 / 1200 } = {}) => {
  const limits = createRateLimits({
    factor,
    clientAddress: (req) => req.ip,
    principalOf: (req) => ({
      user: req.get('user') ? ({ id: req.get('user') } as never) : undefined,
      caller: req.get('caller') as AppId | undefined,
      stillMay: () => true,
    }),
  });
  const http = express()
    .get(path, limits(route({ path })), (_req, res) => void res.json({}))
    .use(answerErrors(pino({ enabled: false }) as never));
  const server = http.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const answers: Response[] = [];
  for (const caller of who) {
    const [name = '', value = ''] = caller.split(' ');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
    answers.push(await fetch(url, { headers: name ? { [name]: value } : {} }));
  }
  server.close();
  return answers;
};
const codes = (answers: Response[]) => answers.map(({ status }) => status);

describe('rate limits', () => {
  it('count each user, and each address without a login, for themselves', async () => {
    const answers = await statuses(['user a', 'user a', 'user b', 'user a', '', '', '']);
    expect(codes(answers)).toEqual([200, 200, 200, 429, 200, 200, 429]);
  });

  it('say what is left, and when to come again', async () => {
    const [first, , third] = await statuses(['', '', '']);
    expect(first?.headers.get('ratelimit')).toMatch(/^"read"; r=1; t=\d+$/);
    expect(first?.headers.get('ratelimit-policy')).toMatch(/^"read"; q=2; w=60; pk=:[\w=]+:$/);
    expect(Number(third?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(third?.headers.get('content-type')).toContain('application/problem+json');
    expect(await third?.json()).toMatchObject({ type: '/problems/too-many-requests', status: 429 });
  });

  it('leave alone other services, internal routes, and everything when they are taken away', async () => {
    expect(codes(await statuses(['caller order', 'caller order', 'caller order']))).toEqual([200, 200, 200]);
    expect(codes(await statuses(['', '', ''], { path: '/internal/things' }))).toEqual([200, 200, 200]);
    expect(codes(await statuses(['', '', ''], { factor: 0 }))).toEqual([200, 200, 200]);
  });

  it('know a route’s class by what it takes', () => {
    expect(rateClassOf(route())).toBe('read');
    expect(rateClassOf(route({ verb: 'POST' }))).toBe('write');
    expect(rateClassOf(route({ verb: 'POST', upload: { field: 'file', maxBytes: 1 } }))).toBe('upload');
    expect(rateClassOf(route({ rate: 'export' }))).toBe('export');
  });
});
