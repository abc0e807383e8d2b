import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { PassThrough } from 'node:stream';
import express from 'express';
import { Pool } from 'undici';
import { afterAll, expect, it } from 'vitest';
import { drainRequest } from './drain-request.ts';

const http = express();
http.use(drainRequest);
// Reads as little of the body as a reader does that failed at its first chunk.
http.post('/', (req, res) => {
  req.pipe(new PassThrough({ highWaterMark: 1 }));
  req.once('data', () => res.status(503).end());
});
const server = http.listen(0, '127.0.0.1');
afterAll(() => server.close());

it('answers the next request on the connection of one that was answered in the middle of its body', async () => {
  if (!server.listening) await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const client = new Pool(`http://127.0.0.1:${port}`, { connections: 1 });
  for (let turn = 0; turn < 3; turn++) {
    const { statusCode, body } = await client.request({
      path: '/',
      method: 'POST',
      body: Buffer.alloc(300_000),
      signal: AbortSignal.timeout(3000),
    });
    await body.dump();
    expect(statusCode).toBe(503);
  }
  await client.close();
});
