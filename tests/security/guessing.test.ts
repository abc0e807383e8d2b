import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { call } from '../e2e/support/http.ts';
import { newCustomer, type Person } from '../e2e/support/people.ts';

let ada: Person;
beforeAll(async () => {
  ada = await newCustomer();
});

const post = async (path: string, body: object) => {
  const answer = await call<Record<string, unknown> | string>('auth', `POST /v1/auth/${path}`, { body });
  return { status: answer.status, body: answer.body };
};

/** Of everything that takes a login from a stranger (but a first password, for which cognito-local takes any session), what is asked of one that may or may not exist. */
const endpoints: readonly [path: string, of: (login: string) => object][] = [
  ['login', (login) => ({ login, password: 'Wrong-secret-1' })],
  ['forgot-password', (login) => ({ login })],
  ['resend-code', (username) => ({ username })],
  ['confirm', (username) => ({ username, code: '000000' })],
  ['reset-password', (login) => ({ login, code: '000000', password: 'Other-secret-1' })],
];

describe('who asks whether somebody has an account', () => {
  it.each(endpoints)('is told the same of whoever it is by %s', async (path, of) => {
    const unknownLogin = `n${randomUUID().slice(0, 12)}`;
    expect(await post(path, of(ada.username))).toEqual(await post(path, of(unknownLogin)));
  });

  it('is told nothing of it by what others may see', async () => {
    const { token } = ada;
    const otherCustomer = await newCustomer();
    for (const path of [`/v1/users?q=${otherCustomer.username}`, `/v1/users/${otherCustomer.id}`, '/v1/users']) {
      const { status } = await call('auth', `GET ${path}`, { token });
      expect([403, 404, 405], path).toContain(status);
    }
  });
});

describe('who guesses', () => {
  it('at one password is stopped after ten, at whatever speed, and the right one comes too late', async () => {
    const { username } = await newCustomer();
    const guess = (password: string) => post('login', { login: username, password });
    const wrong = await Promise.all(Array.from({ length: 15 }, (_, at) => guess(`Wrong-secret-${at}`)));
    expect(wrong.map(({ status }) => status).sort()).toEqual([...Array(10).fill(401), ...Array(5).fill(429)]);
    expect((await guess('Very-secret-1')).status).toBe(429);
  });

  it('finds no session, order or payment by trying ids', async () => {
    const ids = Array.from({ length: 20 }, () => randomUUID());
    for (const [app, path] of [
      ['order', '/v1/orders'],
      ['payment', '/v1/payments/by-order'],
    ] as const) {
      const answers = await Promise.all(ids.map((id) => call(app, `GET ${path}/${id}`, { token: ada.token })));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
    }
  });
});
