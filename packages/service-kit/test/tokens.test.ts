import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createVerifyToken } from '../src/auth/tokens.ts';

const newKey = (kid: string) => ({ kid, ...generateKeyPairSync('rsa', { modulusLength: 2048 }) });
type Key = ReturnType<typeof newKey>;

const pool = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Shop';

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const sign = (text: string, key: KeyObject) => createSign('RSA-SHA256').update(text).sign(key, 'base64url');

/** An issuer whose published keys change, and that counts how often it is asked for them. */
const startIssuer = async () => {
  const state = { keys: [] as Key[], asked: 0 };
  const server = createServer((_req, res) => {
    state.asked++;
    const keys = state.keys.map(({ kid, publicKey }) => ({
      ...publicKey.export({ format: 'jwk' }),
      kid,
      alg: 'RS256',
      use: 'sig',
    }));
    res.end(JSON.stringify({ keys }));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/pool`;
  const tokenBy = ({ kid, privateKey }: Key, claims = {}) => {
    const now = Math.floor(Date.now() / 1000);
    const payload = {
      iss: issuer,
      sub: 'u1',
      token_use: 'access',
      client_id: 'c1',
      iat: now,
      exp: now + 60,
      ...claims,
    };
    const text = `${base64({ alg: 'RS256', kid })}.${base64(payload)}`;
    return `${text}.${sign(text, privateKey)}`;
  };
  return { state, issuer, tokenBy, close: () => server.close() };
};

describe('keys of an issuer', () => {
  let at: Awaited<ReturnType<typeof startIssuer>>;
  const [old, fresh, foreign] = ['old', 'fresh', 'foreign'].map(newKey) as [Key, Key, Key];
  beforeEach(async () => {
    at = await startIssuer();
    at.state.keys = [old];
  });
  afterEach(() => at.close());
  const verifier = () =>
    createVerifyToken({ COGNITO_ISSUER: at.issuer, COGNITO_CLIENT_IDS: ['c1'], ESHOP_ENV: 'local' });
  const refusal = { problem: { status: 401 } };

  it('are asked for once, and again for one that is new', async () => {
    const verify = verifier();
    await Promise.all(Array.from({ length: 20 }, () => verify(at.tokenBy(old))));
    expect(at.state.asked).toBe(1);
    at.state.keys = [old, fresh];
    await Promise.all(Array.from({ length: 20 }, () => verify(at.tokenBy(fresh))));
    expect(await verify(at.tokenBy(old)), 'both are good while both are published').toMatchObject({ sub: 'u1' });
    expect(at.state.asked).toBe(2);
  });

  it('are not asked for over and over because of made-up ones', async () => {
    const verify = verifier();
    await verify(at.tokenBy(old));
    for (let time = 0; time < 50; time++) {
      await expect(verify(at.tokenBy({ ...foreign, kid: `made-up-${time}` }))).rejects.toMatchObject(refusal);
    }
    expect(at.state.asked).toBe(2);
    expect(await verify(at.tokenBy(old)), 'those known go on').toMatchObject({ sub: 'u1' });
  });

  it('are asked whether they signed a token once a minute, and it ends no later than it says', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    try {
      const verify = verifier();
      const [short, long] = [at.tokenBy(old), at.tokenBy(old, { exp: Date.now() / 1000 + 3600 })];
      for (const token of [short, long]) expect(await verify(token)).toMatchObject({ sub: 'u1' });
      vi.advanceTimersByTime(59_000);
      expect(await verify(short)).toBe(await verify(short));
      vi.advanceTimersByTime(2000);
      await expect(verify(short)).rejects.toMatchObject(refusal);
      const claims = await verify(long);
      vi.advanceTimersByTime(61_000);
      expect(await verify(long), 'looked at anew').not.toBe(claims);
    } finally {
      vi.useRealTimers();
    }
  });

  it('must be the issuer’s own: a known name does not help another key', async () => {
    await expect(verifier()(at.tokenBy({ ...foreign, kid: 'old' }))).rejects.toMatchObject(refusal);
  });

  it.each([
    ['of another client', { client_id: 'c2' }],
    ['for identity', { token_use: 'id' }],
    ['that is over', { exp: 1 }],
    ['of another issuer', { iss: 'https://evil.test' }],
  ])('sign no token %s', async (_, claims) => {
    await expect(verifier()(at.tokenBy(old, claims))).rejects.toMatchObject(refusal);
  });

  it('of the local run’s stand-in are taken beside Cognito’s, in a local run alone', async () => {
    const settings = { COGNITO_ISSUER: pool, COGNITO_CLIENT_IDS: ['c1'] };
    const local = createVerifyToken({ ...settings, LOCAL_LOGIN_ISSUER: at.issuer, ESHOP_ENV: 'local' });
    expect(await local(at.tokenBy(old))).toMatchObject({ sub: 'u1' });
    const cluster = () => createVerifyToken({ ...settings, LOCAL_LOGIN_ISSUER: at.issuer, ESHOP_ENV: 'cluster' });
    expect(cluster).toThrow('fit for a local run only');
  });

  it.each([
    'http://127.0.0.1:9229/eu-west-1_Shop',
    'http://127.0.0.2:9229/local_eshop',
    'http://localhost.:9229/local_eshop',
    'http://[::ffff:127.0.0.1]:9229/local_eshop',
    'http://cognito:9229/local_eshop',
    'http://evil.example/p',
    'http://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Shop',
    'https://cognito-idp.eu-west-1.amazonaws.com/local_eshop',
    'https://cognito-idp.eu-west-1.amazonaws.com/eu-central-1_Shop',
    'https://cognito-idp.eu-west-1.amazonaws.com.evil.test/eu-west-1_Shop',
    'https://evil.test/?https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Shop',
    'https://cognito-idp.eu-west-1.amazonaws.com@evil.test/eu-west-1_Shop',
    `${pool}/`,
  ])('of %s are not taken outside a local run', (issuer) => {
    const create = () =>
      createVerifyToken({ COGNITO_ISSUER: issuer, COGNITO_CLIENT_IDS: ['c1'], ESHOP_ENV: 'cluster' });
    expect(create).toThrow('fit for a local run only');
  });

  it('of a user pool are taken everywhere', () => {
    for (const COGNITO_ISSUER of [pool, 'https://cognito-idp.us-gov-west-1.amazonaws.com/us-gov-west-1_a1B2c3D4e'])
      createVerifyToken({ COGNITO_ISSUER, COGNITO_CLIENT_IDS: ['c1'], ESHOP_ENV: 'cluster' });
  });
});
