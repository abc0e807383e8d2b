import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import express, { type ErrorRequestHandler } from 'express';
import { afterAll, describe, expect, it } from 'vitest';
import { bodyInTime } from './body-in-time.ts';

const patienceMs = 150;
const requestBodies: unknown[] = [];
const http = express();
http.use(bodyInTime(patienceMs), express.json());
http.post('/', async (req, res) => {
  requestBodies.push(req.body);
  await pause(2 * patienceMs);
  res.json(req.body);
});
const quiet: ErrorRequestHandler = (error, _req, res, next) => (res.headersSent ? next(error) : res.status(400).end());
http.use(quiet);
const server = http.listen(0, '127.0.0.1');
afterAll(() => void server.close());

const send = async (type: string, body: string, length = body.length) => {
  if (!server.listening) await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write(`POST / HTTP/1.1\r\nhost: x\r\ncontent-type: ${type}\r\ncontent-length: ${length}\r\n\r\n${body}`);
  return socket;
};

describe('a body', () => {
  it('that trickles in is answered with 408 and read no longer, and nothing is done with it', async () => {
    const socket = await send('application/json', '{"a":', 7);
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain('/problems/request-timeout');
    expect(requestBodies).toEqual([]);
  });

  it('that came is not hurried by what is done with it', async () => {
    const socket = await send('application/json', '{"a":1}');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 200 /);
    expect(requestBodies).toEqual([{ a: 1 }]);
  });

  it('that is a form with a file is left to its route', async () => {
    const socket = await send('multipart/form-data; boundary=x', '--x', 9);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 200 /);
  });
});
