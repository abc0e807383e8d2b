import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limits } from '../src/domain/limits.ts';
import { appToken, authTestTable, codeFor, runningAuth, stranger } from './servers.ts';

describe('attempts', () => {
  let table: Awaited<ReturnType<typeof authTestTable>>;
  let replicas: Awaited<ReturnType<typeof runningAuth>>[];
  const limitedSettings = { TRUSTED_PROXIES: '2', RATE_LIMIT_FACTOR: '0.2' };
  beforeAll(async () => {
    table = await authTestTable();
    replicas = await Promise.all([1, 2].map(() => runningAuth(table.table, 'auto', undefined, limitedSettings)));
  });
  afterAll(async () => {
    await Promise.all(replicas.map(({ stop }) => stop()));
    await table.drop();
  });
  let requestCount = 0;
  const post = (path: string, body: object, from: string, headers: Record<string, string> = {}) => {
    const replica = replicas[requestCount++ % replicas.length];
    if (!replica) throw new Error('no replica');
    const forwardedHeaders = { 'x-forwarded-for': `6.6.6.${requestCount}, ${from}, 34.0.0.1`, ...headers };
    return replica.call(`POST /v1/auth/${path}`, { body, headers: forwardedHeaders });
  };
  const guess = (login: string, from: string, password = 'wrong') => post('login', { login, password }, from);
  const reset = (login: string) => ({ login, code: '000000', password: 'Another-one-2' });
  const first = (login: string) => ({ login, session: 'x'.repeat(30), password: 'short' });
  const registerFrom = async (from: string) => {
    const ada = stranger();
    await post('register', ada, from);
    return ada;
  };
  const statuses = async (answers: Promise<{ status: number }>[]) =>
    (await Promise.all(answers)).map(({ status }) => status).sort();

  it('at a password stop after ten from one address, over all replicas and all at once, and say when to come back', async () => {
    const ada = await registerFrom('203.0.113.1');
    const codes = await statuses(Array.from({ length: 14 }, () => guess(ada.username, '203.0.113.1')));
    expect(codes).toEqual([...Array(10).fill(401), ...Array(4).fill(429)]);
    const response = await guess(ada.username, '203.0.113.1', ada.password);
    expect(response).toMatchObject({ status: 429, body: { type: '/problems/too-many-attempts' } });
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(response.headers.get('retry-after'))).toBeLessThanOrEqual(limits.login.seconds);
    expect(await guess(ada.username, '203.0.113.2', ada.password), 'its owner elsewhere').toMatchObject({
      status: 200,
    });
  });

  it('count alike at a login that nobody has', async () => {
    const codes = await statuses(Array.from({ length: 12 }, () => guess('nobody@shop.test', '203.0.113.3')));
    expect(codes).toEqual([...Array(10).fill(401), ...Array(2).fill(429)]);
  });

  it('from many addresses are slowed down at the login, and refuse neither its owner at home nor anywhere else', async () => {
    const ada = await registerFrom('203.0.113.4');
    expect(await guess(ada.username, '203.0.113.4', ada.password)).toMatchObject({ status: 200 });
    const guesses = Array.from({ length: 130 }, (_, at) => guess(ada.username, `198.51.100.${at}`));
    expect(new Set(await statuses(guesses))).toEqual(new Set([401]));
    const startTime = performance.now();
    expect(await guess(ada.username, '198.51.100.250', ada.password), 'from a new address').toMatchObject({
      status: 200,
    });
    expect(performance.now() - startTime).toBeGreaterThan(1900);
    expect(await guess(ada.username, '203.0.113.4', ada.password), 'from home').toMatchObject({ status: 200 });
  });

  it('by one stranger lock nobody out, whatever is tried and however often', async () => {
    const ada = await registerFrom('203.0.113.20');
    const floods = [
      ...Array.from({ length: 25 }, () => post('reset-password', reset(ada.email), '203.0.113.21')),
      ...Array.from({ length: 12 }, () => post('forgot-password', { login: ada.email }, '203.0.113.22')),
      ...Array.from({ length: 25 }, () => post('confirm', { username: ada.username, code: '1' }, '203.0.113.23')),
      ...Array.from({ length: 12 }, () => post('resend-code', { username: ada.username }, '203.0.113.24')),
      ...Array.from({ length: 110 }, () => guess(ada.username, '203.0.113.25')),
      ...Array.from({ length: 30 }, () => post('first-password', first(ada.username), '203.0.113.26')),
    ];
    expect((await statuses(floods)).filter((status) => status === 429).length).toBeGreaterThan(120);
    const fromElsewhere = [
      await post('reset-password', reset(ada.email), '203.0.113.30'),
      await post('forgot-password', { login: ada.email }, '203.0.113.30'),
      await post('confirm', { username: ada.username, code: '1' }, '203.0.113.30'),
      await post('resend-code', { username: ada.username }, '203.0.113.30'),
      await guess(ada.username, '203.0.113.30', ada.password),
    ];
    expect(fromElsewhere.map(({ status }) => status)).toEqual([400, 204, 400, 204, 200]);
  });

  it('do not tell which e-mail address belongs to which username', async () => {
    const ada = await registerFrom('203.0.113.40');
    await statuses(Array.from({ length: 11 }, () => guess(ada.username, '203.0.113.41')));
    await statuses(Array.from({ length: 6 }, () => post('reset-password', reset(ada.username), '203.0.113.41')));
    await statuses(Array.from({ length: 6 }, () => post('forgot-password', { login: ada.username }, '203.0.113.41')));
    for (const login of [ada.email, 'unknown@shop.test']) {
      const answers = [
        await guess(login, '203.0.113.41'),
        await post('reset-password', reset(login), '203.0.113.41'),
        await post('forgot-password', { login }, '203.0.113.41'),
      ];
      expect(
        answers.map(({ status }) => status),
        login,
      ).toEqual([401, 400, 204]);
    }
  });

  it('from one address stop whatever the account; what was right does not count', async () => {
    const ada = await registerFrom('203.0.113.5');
    for (let time = 0; time < 25; time++) {
      expect(await guess(ada.username, '203.0.113.6', ada.password)).toMatchObject({ status: 200 });
    }
    const codes = await statuses(Array.from({ length: 22 }, (_, at) => guess(`nobody-${at}`, '203.0.113.6')));
    expect(codes).toEqual([...Array(20).fill(401), ...Array(2).fill(429)]);
  });

  it('of others at a shared address refuse nobody who logged in from there before, and tell nobody who did', async () => {
    const office = '203.0.113.60';
    const [ada, bob] = [await registerFrom('203.0.113.61'), await registerFrom('203.0.113.62')];
    expect(await guess(ada.email, office, ada.password)).toMatchObject({ status: 200 });
    const officeCodes = await statuses(Array.from({ length: 24 }, (_, at) => guess(`nobody-${at}`, office)));
    expect(officeCodes.filter((status) => status === 429)).toHaveLength(4);
    expect(await guess(ada.username, office, ada.password)).toMatchObject({ status: 200 });
    expect(await guess(bob.username, office, bob.password), 'never seen there').toMatchObject({ status: 429 });
    const answers = await Promise.all(
      [ada.username, bob.username, 'nobody-at-all'].map(async (login) => {
        const startTime = performance.now();
        const { status, body } = await guess(login, office);
        return { status, title: body.title, detail: body.detail, isSlow: performance.now() - startTime >= 990 };
      }),
    );
    expect(answers[0]).toMatchObject({ status: 429, isSlow: true });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    const reset = (login: string) => post('reset-password', { login, code: '1', password: 'Another-one-2' }, office);
    await statuses(Array.from({ length: 14 }, (_, at) => reset(`nobody-${at}`)));
    expect((await reset(ada.username)).body.detail, 'as at codes').toBe((await reset('nobody-99')).body.detail);
  });

  it('at sign-ups count until they are confirmed, so that a shared address is not closed by those who mean it', async () => {
    const auth = await runningAuth(table.table, 'code', undefined, limitedSettings);
    const from = (address: string) => ({ 'x-forwarded-for': `${address}, 34.0.0.1` });
    const signUp = async (address: string, isConfirmed: boolean) => {
      const ada = stranger();
      const { status } = await auth.call('POST /v1/auth/register', { body: ada, headers: from(address) });
      if (status !== 201 || !isConfirmed) return status;
      const body = { username: ada.username, code: await codeFor(ada.username) };
      return (await auth.call('POST /v1/auth/confirm', { body, headers: from(address) })).status;
    };
    try {
      for (let time = 0; time < 14; time++) expect(await signUp('203.0.113.70', true), `sign-up ${time}`).toBe(204);
      const abandonedSignUps = await Promise.all(Array.from({ length: 14 }, () => signUp('203.0.113.71', false)));
      expect(abandonedSignUps.filter((status) => status === 429)).toHaveLength(2);
    } finally {
      await auth.stop();
    }
  });

  it('at sign-ups of one network end for the day, also where each was confirmed; those that were refused do not count', async () => {
    const auth = await runningAuth(table.table, 'auto', undefined, {
      ...limitedSettings,
      RATE_LIMIT_FACTOR: '1',
      SIGN_UPS_PER_NETWORK_AND_DAY: '3',
    });
    const signUp = (body: object, address = '203.0.113.80') =>
      auth.call('POST /v1/auth/register', { body, headers: { 'x-forwarded-for': `${address}, 34.0.0.1` } });
    try {
      const ada = stranger();
      const { username } = ada;
      expect((await signUp(ada)).status).toBe(201);
      for (let time = 0; time < 4; time++) expect((await signUp({ ...stranger(), username })).status).toBe(409);
      const rest = await statuses([signUp(stranger()), signUp(stranger()), signUp(stranger())]);
      expect(rest).toEqual([201, 201, 429]);
      expect((await signUp(stranger(), '203.0.113.81')).status, 'from elsewhere').toBe(201);
    } finally {
      await auth.stop();
    }
  });

  it('at codes, sign-ups and mails are limited, too', async () => {
    const ada = await registerFrom('203.0.113.7');
    const confirm = () => post('confirm', { username: ada.username, code: '1' }, '203.0.113.7');
    expect((await statuses(Array.from({ length: 7 }, confirm))).filter((status) => status === 429)).toHaveLength(2);
    const forgot = () => post('forgot-password', { login: ada.email }, '203.0.113.8');
    expect((await statuses(Array.from({ length: 7 }, forgot))).filter((status) => status === 429)).toHaveLength(2);
    const signUps = await statuses(Array.from({ length: 14 }, () => post('register', stranger(), '203.0.113.9')));
    expect(signUps.filter((status) => status === 429)).toHaveLength(2);
  });

  it('by way of a site count for its shopper, and only a site is believed', async () => {
    const ada = await registerFrom('203.0.113.10');
    const viaSite = (shopper: string, extra = {}) =>
      post('login', { login: ada.username, password: 'wrong' }, '10.0.0.1', { 'x-client-address': shopper, ...extra });
    const sidecar = { 'dapr-api-token': appToken, 'dapr-caller-app-id': 'customer' };
    const codesOfOne = await statuses(Array.from({ length: 11 }, () => viaSite('192.0.2.1', sidecar)));
    expect(codesOfOne.filter((status) => status === 429)).toHaveLength(1);
    expect(await viaSite('192.0.2.2', sidecar)).toMatchObject({ status: 401 });
    const forgedCodes = await statuses(Array.from({ length: 11 }, (_, at) => viaSite(`192.0.2.${100 + at}`)));
    expect(forgedCodes.filter((status) => status === 429)).toHaveLength(1);
  });
});
