import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limits } from '../src/domain/limits.ts';
import { appToken, authTestTable, runningAuth, stranger } from './servers.ts';

describe('attempts', () => {
  let table: Awaited<ReturnType<typeof authTestTable>>;
  let replicas: Awaited<ReturnType<typeof runningAuth>>[];
  const given = { TRUSTED_PROXIES: '2', RATE_LIMIT_FACTOR: '0.2' };
  beforeAll(async () => {
    table = await authTestTable();
    replicas = await Promise.all([1, 2].map(() => runningAuth(table.table, 'auto', undefined, given)));
  });
  afterAll(async () => {
    await Promise.all(replicas.map(({ stop }) => stop()));
    await table.drop();
  });
  let asked = 0;
  const post = (path: string, body: object, from: string, headers: Record<string, string> = {}) => {
    const replica = replicas[asked++ % replicas.length];
    if (!replica) throw new Error('no replica');
    const forwarded = { 'x-forwarded-for': `6.6.6.${asked}, ${from}, 34.0.0.1`, ...headers };
    return replica.call(`POST /v1/auth/${path}`, { body, headers: forwarded });
  };
  const guess = (login: string, from: string, password = 'wrong') => post('login', { login, password }, from);
  const registered = async (from: string) => {
    const ada = stranger();
    await post('register', ada, from);
    return ada;
  };
  const statuses = async (answers: Promise<{ status: number }>[]) =>
    (await Promise.all(answers)).map(({ status }) => status).sort();

  it('at a password stop after ten from one address, over all replicas and all at once, and say when to come back', async () => {
    const ada = await registered('203.0.113.1');
    const all = await statuses(Array.from({ length: 14 }, () => guess(ada.username, '203.0.113.1')));
    expect(all).toEqual([...Array(10).fill(401), ...Array(4).fill(429)]);
    const refused = await guess(ada.email, '203.0.113.1', ada.password);
    expect(refused).toMatchObject({ status: 429, body: { type: 'urn:eshop:problem:too-many-attempts' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(limits.login.seconds);
    expect(await guess(ada.email, '203.0.113.2', ada.password), 'its owner elsewhere').toMatchObject({ status: 200 });
  });

  it('count alike at a login that nobody has', async () => {
    const all = await statuses(Array.from({ length: 12 }, () => guess('nobody@shop.test', '203.0.113.3')));
    expect(all).toEqual([...Array(10).fill(401), ...Array(2).fill(429)]);
  });

  it('from many addresses stop at the account, but not for whoever got in from there before', async () => {
    const ada = await registered('203.0.113.4');
    expect(await guess(ada.username, '203.0.113.4', ada.password)).toMatchObject({ status: 200 });
    const guesses = Array.from({ length: limits.login.account + 1 }, (_, at) =>
      guess(ada.username, `198.51.100.${at}`),
    );
    expect((await statuses(guesses)).filter((status) => status === 429)).toHaveLength(1);
    expect(await guess(ada.username, '198.51.100.250', ada.password), 'from a new address').toMatchObject({
      status: 429,
    });
    expect(await guess(ada.username, '203.0.113.4', ada.password), 'from home').toMatchObject({ status: 200 });
  });

  it('from one address stop whatever the account; what was right does not count', async () => {
    const ada = await registered('203.0.113.5');
    for (let time = 0; time < 25; time++) {
      expect(await guess(ada.username, '203.0.113.6', ada.password)).toMatchObject({ status: 200 });
    }
    const all = await statuses(Array.from({ length: 22 }, (_, at) => guess(`nobody-${at}`, '203.0.113.6')));
    expect(all).toEqual([...Array(20).fill(401), ...Array(2).fill(429)]);
  });

  it('at codes, sign-ups and mails are limited, too', async () => {
    const ada = await registered('203.0.113.7');
    const confirm = () => post('confirm', { username: ada.username, code: '1' }, '203.0.113.7');
    expect((await statuses(Array.from({ length: 12 }, confirm))).filter((status) => status === 429)).toHaveLength(2);
    const forgot = () => post('forgot-password', { login: ada.email }, '203.0.113.8');
    expect((await statuses(Array.from({ length: 7 }, forgot))).filter((status) => status === 429)).toHaveLength(2);
    const signUps = await statuses(Array.from({ length: 14 }, () => post('register', stranger(), '203.0.113.9')));
    expect(signUps.filter((status) => status === 429)).toHaveLength(2);
  });

  it('by way of a site count for its shopper, and only a site is believed', async () => {
    const ada = await registered('203.0.113.10');
    const viaSite = (shopper: string, extra = {}) =>
      post('login', { login: ada.username, password: 'wrong' }, '10.0.0.1', { 'x-client-address': shopper, ...extra });
    const sidecar = { 'dapr-api-token': appToken, 'dapr-caller-app-id': 'customer' };
    const one = await statuses(Array.from({ length: 11 }, () => viaSite('192.0.2.1', sidecar)));
    expect(one.filter((status) => status === 429)).toHaveLength(1);
    expect(await viaSite('192.0.2.2', sidecar)).toMatchObject({ status: 401 });
    const forged = await statuses(Array.from({ length: 11 }, (_, at) => viaSite(`192.0.2.${100 + at}`)));
    expect(forged.filter((status) => status === 429)).toHaveLength(1);
  });
});
