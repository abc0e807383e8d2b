import { randomBytes, randomUUID } from 'node:crypto';
import type { Send } from './client.ts';

export interface Shopper {
  token: string;
  /** A guest's cart, as the header names it. */
  guest: { 'x-guest-cart': string };
}

/** How many customers each client is in turn: while one's order empties its cart, the others shop. */
export const shoppersOfClient = 4;

/** Customers that nobody else is, for so many clients, logged in; four at a time, because a login is meant to cost something. */
export const createShoppers = async (send: Send, clients: number): Promise<Shopper[]> => {
  const count = clients * shoppersOfClient;
  const shoppers: Shopper[] = [];
  while (shoppers.length < count) {
    const batch = Array.from({ length: Math.min(4, count - shoppers.length) }, () => createShopper(send));
    shoppers.push(...(await Promise.all(batch)));
  }
  return shoppers;
};

const createShopper = async (send: Send): Promise<Shopper> => {
  const username = `l${randomBytes(6).toString('hex')}`;
  const [email, password] = [`${username}@eshop.test`, 'Very-secret-1'];
  await send('auth', 'POST /v1/auth/register', { body: { username, email, password, name: 'Ada Rider' } });
  return { token: await login(send, email, password), guest: { 'x-guest-cart': randomUUID().replaceAll('-', '') } };
};

/** An access token. Throws when the login is refused. */
export const login = async (send: Send, name: string, password: string): Promise<string> =>
  JSON.parse(await send('auth', 'POST /v1/auth/login', { body: { login: name, password } })).accessToken;
