import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RefusedFileError } from '../problem.ts';
import { createLog } from '../telemetry/log.ts';
import { createMetrics } from '../telemetry/metrics.ts';
import { pendingUpload } from '../uploads/receive-upload.ts';
import { openSpool } from '../uploads/spool.ts';
import { readTyped } from '../uploads/typed-file.ts';
import { createUploadLimits } from '../uploads/upload-limits.ts';
import { createHttpApp } from './app.ts';
import { answerErrors } from './errors.ts';
import { flatten, route, routes } from './route.ts';
import { createRouter } from './router.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const maxBytes = 300_000;
const log = createLog('test', 'silent');
const spool = openSpool();
const clock = { now: 0 };
const late = Promise.withResolvers<unknown>();
const routeTable = flatten([
  routes('/v1', {
    'POST /picture': route({
      name: 'takeFile',
      summary: 'Takes a picture',
      allow: 'profile:own',
      upload: { field: 'file', maxBytes },
      reply: [200],
      handler: async ({ receiveUpload, res }) => {
        const file = await receiveUpload();
        const { bytes, contentType } = await readTyped(file, ['image/png']);
        res.json({ size: bytes.length, contentType, fields: file.fields });
      },
    }),
    'POST /text': route({
      name: 'checkFile',
      summary: 'Takes a text',
      allow: 'profile:own',
      upload: { field: 'file', maxBytes },
      reply: [200],
      handler: async ({ receiveUpload, res }) => {
        const file = await receiveUpload();
        const [whole, streamedText] = [(await file.bytes()).toString(), await text(file.stream())];
        res.json({ size: file.size, same: whole === streamedText });
      },
    }),
    'POST /sheet': route({
      name: 'refuseFile',
      summary: 'Takes no file at all',
      allow: 'profile:own',
      upload: { field: 'file', maxBytes },
      reply: [200],
      handler: async ({ receiveUpload }) => {
        await receiveUpload();
        throw new RefusedFileError('The file cannot be read.', [{ pointer: '/file', message: 'It is empty.' }]);
      },
    }),
    'POST /late': route({
      name: 'slowFile',
      summary: 'Reads only after the client has hung up',
      allow: 'profile:own',
      upload: { field: 'file', maxBytes },
      reply: [200],
      handler: async ({ receiveUpload, req, res }) => {
        await new Promise((resolve) => req.once('close', resolve));
        late.resolve(await receiveUpload().catch((error: unknown) => error));
        res.end();
      },
    }),
  }),
]);

let server: Server;
let port: number;
const listen = async (app: express.Express) => {
  const listener = createServer(app);
  await new Promise<void>((resolve) => void listener.listen(0, '127.0.0.1', resolve));
  return { listener, at: (listener.address() as AddressInfo).port };
};
beforeAll(async () => {
  const metrics = createMetrics();
  const router = createRouter(routeTable, {
    authorize: async (req) => ({
      user: { id: req.get('x-user') ?? 'ada', username: 'ada', roles: [], may: () => true },
      caller: undefined,
      stillMay: () => true,
    }),
    metrics,
    validateReplies: true,
    limits: { factor: 0, clientAddress: () => undefined },
    uploads: { limits: createUploadLimits({ now: () => clock.now }), spool },
  });
  const { listener, at } = await listen(createHttpApp({ log, metrics, routers: [router], trustedProxies: 0 }));
  server = listener;
  port = at;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  spool.close();
});

const post = async (file: Blob, { path = 'picture', name = 'file', user = 'ada' } = {}) => {
  const form = new FormData();
  form.append('alt', 'a picture');
  form.append(name, file, 'x.png');
  const headers = { 'x-user': user };
  const response = await fetch(`http://127.0.0.1:${port}/v1/${path}`, { method: 'POST', body: form, headers });
  return { status: response.status, retryAfter: response.headers.get('retry-after'), body: await response.json() };
};

const head = (path: string, length: number, user = 'ada') =>
  `POST ${path} HTTP/1.1\r\nhost: x\r\nx-user: ${user}\r\ncontent-type: multipart/form-data; boundary=x\r\ncontent-length: ${length}\r\n\r\n`;

/** Begins an upload and sends nothing more. */
const idle = async (user: string): Promise<Socket> => {
  const socket = connect(port, '127.0.0.1');
  await new Promise<void>((resolve) => void socket.write(`${head('/v1/picture', 900, user)}--x`, () => resolve()));
  return socket;
};

/** What the server answers to bytes as they are. */
const postRaw = (body: string, to = port, path = '/v1/picture') =>
  new Promise<string>((resolve) => {
    const socket = connect(to, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
      socket.end();
    });
    socket.on('close', () => resolve(answer));
    socket.write(head(path, body.length) + body);
  });

describe('an upload', () => {
  it('is refused, and not waited for, when its client hung up before it was read', async () => {
    const socket = connect(port, '127.0.0.1');
    socket.write(`${head('/v1/late', 9)}--x`, () => setTimeout(() => socket.destroy(), 50));
    expect(await late.promise).toMatchObject({ problem: { status: 400 } });
  });

  it('is judged by its content and brings the other fields of its form', async () => {
    const answer = await post(new Blob([png], { type: 'text/plain' }));
    expect(answer).toMatchObject({
      status: 200,
      body: { size: png.length, contentType: 'image/png', fields: { alt: 'a picture' } },
    });
  });

  it.each([10, 32 * 1024, 32 * 1024 + 1, 250_000])(
    'of %i bytes reads the same as a whole and as a stream',
    async (size) => {
      expect(await post(new Blob(['x'.repeat(size)]), { path: 'text' })).toMatchObject({
        status: 200,
        body: { size, same: true },
      });
    },
  );

  it.each([
    ['of another content', new Blob(['%PDF-1.7']), 'file', 415],
    ['that is too large', new Blob([png, 'x'.repeat(maxBytes)]), 'file', 413],
    ['in another field', new Blob([png]), 'picture', 400],
  ] as const)('%s is refused', async (_what, file, name, status) => {
    expect(await post(file, { name })).toMatchObject({ status, body: { status } });
  });

  it.each([
    ['in the middle of a file', '--x\r\ncontent-disposition: form-data; name="file"; filename="x"\r\n\r\nhalf a fi'],
    ['before a file', '--x\r\ncontent-disposition: form-data; name="alt"\r\n\r\nhalf'],
    ['at once', 'x'],
  ])('whose form ends %s is a 400, and the server lives on', async (_where, body) => {
    expect(await postRaw(body)).toContain('400 Bad Request');
    expect((await post(new Blob([png]))).status).toBe(200);
  });

  /** What a server answers to an upload that sends `form` at `bytesPerSecond` and never ends. */
  const slowUpload = async (limits: Pick<Parameters<typeof pendingUpload>[1], 'maxSeconds' | 'minRate'>, rate = 0) => {
    const app = express();
    app.post('/', async (req, res) => {
      const upload = pendingUpload(req, { field: 'file', maxBytes, spool, userId: 'ada', ...limits });
      await upload.receive().finally(upload.discard);
      res.end();
    });
    app.use(answerErrors(log));
    const { listener, at } = await listen(app);
    const socket = connect(at, '127.0.0.1');
    socket.write(
      `${head('/', 900_000)}--x\r\ncontent-disposition: form-data; name="file"; filename="x"\r\n\r\n${'x'.repeat(500)}`,
    );
    const timer = setInterval(() => socket.write('x'.repeat(rate / 20)), 50);
    const [answer] = await new Promise<Buffer[]>((resolve) => socket.once('data', (...chunks) => resolve(chunks)));
    clearInterval(timer);
    socket.destroy();
    listener.close();
    return String(answer);
  };
  const minRate = { bytesPerSecond: 1000, windowSeconds: 0.4 };

  it.each([
    ['takes too long', { maxSeconds: 0.1 }, 0, 'request-timeout'],
    ['stalls', { minRate }, 0, 'upload-too-slow'],
    ['trickles', { minRate }, 400, 'upload-too-slow'],
    ['is not slow but takes too long', { minRate, maxSeconds: 1.5 }, 4000, 'request-timeout'],
  ] as const)('that %s is a 408', async (_how, limits, rate, type) => {
    const answer = await slowUpload(limits, rate);
    expect(answer).toContain('408 Request Timeout');
    expect(answer).toContain(`/problems/${type}`);
  });
});

describe('uploads in flight', () => {
  it('are two per user, and a third is a 429 that says when to come again', async () => {
    const sockets = [await idle('mallory'), await idle('mallory')];
    await pause(100);
    expect(await post(new Blob([png]), { user: 'mallory' })).toMatchObject({
      status: 429,
      retryAfter: '5',
      body: { type: '/problems/too-many-uploads' },
    });
    for (const socket of sockets) socket.destroy();
    await pause(100);
    expect((await post(new Blob([png]), { user: 'mallory' })).status).toBe(200);
  });

  it('are refused after ten files that were, for ten minutes and for that user alone', async () => {
    const bad = () => post(new Blob(['%PDF-1.7']), { user: 'trudy' });
    for (let count = 0; count < 10; count++) expect((await bad()).status).toBe(415);
    const response = await post(new Blob([png]), { user: 'trudy' });
    expect(response).toMatchObject({ status: 429, body: { type: '/problems/too-many-refused-files' } });
    expect(Number(response.retryAfter)).toBeGreaterThan(590);
    expect((await post(new Blob([png]), { user: 'bob' })).status).toBe(200);
    clock.now += 600_000;
    expect((await post(new Blob([png]), { user: 'trudy' })).status).toBe(200);
  });

  it('are refused after ten files whose content could not be read', async () => {
    const bad = () => post(new Blob(['']), { path: 'sheet', user: 'victor' });
    for (let count = 0; count < 10; count++)
      expect(await bad()).toMatchObject({
        status: 400,
        body: { type: '/problems/bad-request', errors: [{ pointer: '/file', message: 'It is empty.' }] },
      });
    expect(await bad()).toMatchObject({ status: 429, body: { type: '/problems/too-many-refused-files' } });
  });

  it('that fail for other reasons than their file are not counted as refused', async () => {
    for (let count = 0; count < 12; count++)
      expect((await post(new Blob([png]), { name: 'picture', user: 'carol' })).status).toBe(400);
    expect((await post(new Blob([png]), { user: 'carol' })).status).toBe(200);
  });

  it('of others, idle and 52 from each of two users, do not delay an honest one', async () => {
    const sockets = await Promise.all(
      ['mallory', 'trudy'].flatMap((user) => Array.from({ length: 52 }, () => idle(user))),
    );
    await pause(100);
    const startTime = performance.now();
    expect((await post(new Blob([png]), { user: 'alice' })).status).toBe(200);
    expect(performance.now() - startTime).toBeLessThan(1000);
    for (const socket of sockets) socket.destroy();
  });
});
