import { type ChildProcess, spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './support/eventually.ts';
import { tokenOf } from './support/people.ts';
import { eshop } from './support/platform.ts';

/** A second product service beside the platform's, on the same stores, whose limits are low and which trusts one proxy. */
describe('a service with low limits', () => {
  const port = String(Number(new URL(eshop.urls.product).port) + 50);
  const url = `http://127.0.0.1:${port}`;
  let service: ChildProcess;
  beforeAll(async () => {
    const own = { PORT: port, RATE_LIMIT_FACTOR: String(3 / 1200), TRUSTED_PROXIES: '1', LOG_LEVEL: 'error' };
    service = spawn(process.execPath, ['services/product/src/main.ts'], {
      env: { ...eshop.environments.product, ...own },
      stdio: 'ignore',
    });
    await eventually(async () => expect((await fetch(`${url}/readyz`)).status).toBe(200), 30_000);
  });
  afterAll(() => void service.kill());

  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${url}${path}`, { headers });
  const statuses = async (count: number, headers: Record<string, string>) => {
    const answers: Response[] = [];
    for (let at = 0; at < count; at++) answers.push(await get('/v1/categories', headers));
    return answers.map(({ status }) => status);
  };

  it('lets each address have its share, as the proxy before it tells', async () => {
    expect(await statuses(4, { 'x-forwarded-for': '203.0.113.1' })).toEqual([200, 200, 200, 429]);
    expect(await statuses(1, { 'x-forwarded-for': '198.51.100.1, 203.0.113.1' })).toEqual([429]);
    expect(await statuses(1, { 'x-forwarded-for': '203.0.113.1, 203.0.113.2' })).toEqual([200]);
  });

  it('lets a user have a share of their own, wherever they are, and says how much', async () => {
    const authorization = `Bearer ${await tokenOf('manager')}`;
    const answer = await get('/v1/categories', { authorization, 'x-forwarded-for': '203.0.113.1' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('ratelimit')).toMatch(/^"read"; r=2; t=\d+$/);
    expect(answer.headers.get('ratelimit-policy')).toMatch(/^"read"; q=3; w=60; pk=/);
    expect(await statuses(3, { authorization })).toEqual([200, 200, 429]);
  });

  it('answers beyond it with a problem and when to come again, and never limits health and metrics', async () => {
    const response = await get('/v1/categories', { 'x-forwarded-for': '203.0.113.1' });
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await response.json()).toMatchObject({ status: 429, type: '/problems/too-many-requests' });
    for (let at = 0; at < 6; at++) expect((await get('/livez')).status).toBe(200);
    for (let at = 0; at < 6; at++) expect((await get('/metrics')).status).toBe(200);
  });
});
