import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { declarePubsub } from './declare-pubsub.ts';

const made: string[] = [];
const emulator = createServer(({ method, url = '' }, response) => {
  const known = made.includes(url);
  if (method === 'PUT' && !known) made.push(url);
  response.writeHead(method === 'PUT' && known ? 409 : 200).end();
});
afterEach(() => emulator.close());

it('makes topics before their subscriptions, and does not mind what is there', async () => {
  const { port } = await new Promise<AddressInfo>((resolve) => {
    emulator.listen(0, '127.0.0.1', () => resolve(emulator.address() as AddressInfo));
  });
  const declared = { topics: { 'p/topics/a': {}, 'p/topics/b': {} }, subscriptions: { 'p/subscriptions/c': {} } };

  await declarePubsub(`127.0.0.1:${port}`, declared);
  await declarePubsub(`127.0.0.1:${port}`, declared);

  expect(made.at(-1)).toBe('/v1/p/subscriptions/c');
  expect(made).toHaveLength(3);
});
