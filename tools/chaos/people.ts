import { randomBytes } from 'node:crypto';
import { Registered, Tokens } from '@eshop/contracts/user';
import type { Api } from '../dev/demo/api.ts';

export interface Person {
  userId: string;
  token: string;
}

const password = 'Very-secret-1';

/** A customer whom nobody else is. */
export const newCustomer = async (api: Api): Promise<Person> => {
  const username = `c${randomBytes(6).toString('hex')}`;
  const body = { username, email: `${username}@eshop.test`, password, name: 'Ada Rider' };
  const { userId } = await api.call('auth', 'POST /v1/auth/register', { body, reply: Registered });
  const login = { body: { login: username, password }, reply: Tokens };
  const { accessToken: token } = await api.call('auth', 'POST /v1/auth/login', login);
  return { userId, token };
};
