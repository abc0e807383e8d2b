import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from '../e2e/support/http.ts';
import { forEach, type Operation, operationsOf, services } from '../e2e/support/operations.ts';
import { login, newCustomer } from '../e2e/support/people.ts';
import { asIssuer, forgeries } from './support/forge.ts';
import { startListener } from './support/listener.ts';

let elsewhere: Awaited<ReturnType<typeof startListener>>;
let tokens: Awaited<ReturnType<typeof login>>;
/** Of each service a route that reads a token, one that needs a login where it has any. */
let doors: Operation[] = [];
beforeAll(async () => {
  elsewhere = await startListener();
  const { username } = await newCustomer();
  tokens = await login(username, 'Very-secret-1');
  const operationLists = await Promise.all(services.map(operationsOf));
  doors = operationLists.flatMap(({ operations }) => {
    const needsLogin = operations.find(({ permission, verb }) => permission && verb === 'GET');
    return needsLogin ?? operations.slice(0, 1);
  });
});
afterAll(() => elsewhere.close());

const knock = ({ app, verb, path }: Operation, authorization: string) =>
  call(app, `${verb} ${path.replaceAll(/\{\w+\}/g, '0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11')}`, {
    headers: { authorization },
  });

describe('every service', () => {
  it('takes a right token, and one that the issuer signs as this test does', () =>
    forEach(doors, async (door) => {
      for (const token of [tokens.accessToken, asIssuer(tokens.accessToken)])
        expect((await knock(door, `Bearer ${token}`)).status, door.app).not.toBe(401);
    }));

  it('refuses a token that is forged, over, somebody else’s or for something else, as it refuses none', () =>
    forEach(doors, async (door) => {
      const otherTokens = { 'that is an ID token': tokens.idToken, 'that is a refresh token': tokens.refreshToken };
      const wrong = { ...forgeries(tokens.accessToken, elsewhere.url), ...otherTokens };
      for (const [description, token] of Object.entries(wrong)) {
        const answer = await knock(door, `Bearer ${token}`);
        expect(answer, `${door.app}: a token ${description}`).toMatchObject({
          status: 401,
          body: { type: '/problems/unauthorized' },
        });
        expect(answer.headers.get('www-authenticate')).toBe('Bearer');
      }
    }));

  it('takes a token from nowhere but its header, and of no other scheme', () =>
    forEach(doors, async (door) => {
      const { accessToken } = tokens;
      for (const header of [`Basic ${accessToken}`, accessToken, 'Bearer', `Bearer,${accessToken}`])
        expect((await knock(door, header)).status, `${door.app}: ${header.slice(0, 12)}`).toBe(401);
      if (!door.permission) return;
      const path = `${door.path}?access_token=${accessToken}&authorization=Bearer%20${accessToken}`;
      const cookie = `authorization=Bearer ${accessToken}; access_token=${accessToken}`;
      expect((await call(door.app, `${door.verb} ${path}`, { headers: { cookie } })).status, door.app).toBe(401);
    }));

  it('never asks an address that a token names', () => expect(elsewhere.asked).toEqual([]));
});
