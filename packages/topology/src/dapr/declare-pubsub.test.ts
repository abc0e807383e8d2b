import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { declarePubsub } from './declare-pubsub.ts';

const createdPaths: string[] = [];
const emulator = createServer(({ method, url = '' }, response) => {
  const isKnown = createdPaths.includes(url);
  if (method === 'PUT' && !isKnown) createdPaths.push(url);
  response.writeHead(method === 'PUT' && isKnown ? 409 : 200).end();
});
afterEach(() => emulator.close());

it('makes topics before their subscriptions, and does not mind what is there', async () => {
  const { port } = await new Promise<AddressInfo>((resolve) => {
    emulator.listen(0, '127.0.0.1', () => resolve(emulator.address() as AddressInfo));
  });
  const declarations = { topics: { 'p/topics/a': {}, 'p/topics/b': {} }, subscriptions: { 'p/subscriptions/c': {} } };

  await declarePubsub(`127.0.0.1:${port}`, declarations);
  await declarePubsub(`127.0.0.1:${port}`, declarations);

  expect(createdPaths.at(-1)).toBe('/v1/p/subscriptions/c');
  expect(createdPaths).toHaveLength(3);
});
