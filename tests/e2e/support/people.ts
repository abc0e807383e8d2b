import { randomBytes } from 'node:crypto';
import type { SetRoles, Tokens } from '@eshop/contracts/user';
import { call, expectStatus } from './http.ts';

export interface Person {
  id: string;
  username: string;
  token: string;
}

const demoPassword = process.env.ESHOP_DEMO_PASSWORD ?? 'Eshop-demo-1';

export const login = async (name: string, password: string): Promise<Tokens> =>
  expectStatus(200, call<Tokens>('auth', 'POST /v1/auth/login', { body: { login: name, password } }));

/** Every new customer's. */
export const testPassword = 'Very-secret-1';

/** A customer that nobody else uses. */
export const newCustomer = async (): Promise<Person> => {
  const username = `c${randomBytes(6).toString('hex')}`;
  const password = testPassword;
  const body = { username, email: `${username}@eshop.test`, password, name: 'Ada Rider' };
  const { userId } = await expectStatus(201, call<{ userId: string }>('auth', 'POST /v1/auth/register', { body }));
  return { id: userId, username, token: (await login(username, password)).accessToken };
};

/** Gives somebody roles as the demo admin; `version` is that of their roles, 0 where nobody set them. Returns the next one. */
export const giveRoles = async ({ id }: Pick<Person, 'id'>, body: SetRoles, version = 0): Promise<number> => {
  const options = { token: await tokenOf('admin'), body, headers: { 'if-match': `"${version}"` } };
  return (await expectStatus(200, call<{ version: number }>('auth', `PUT /v1/users/${id}/roles`, options))).version;
};

const tokensByRole = new Map<string, Promise<string>>();

/** The token of a demo login. */
export const tokenOf = (role: 'admin' | 'admin2' | 'manager' | 'staff' | 'customer'): Promise<string> => {
  const tokenPromise =
    tokensByRole.get(role) ?? login(`${role}@eshop.test`, demoPassword).then((tokens) => tokens.accessToken);
  tokensByRole.set(role, tokenPromise);
  return tokenPromise;
};
