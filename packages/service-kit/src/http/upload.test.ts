import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../log.ts';
import { answerErrors } from './errors.ts';
import { readUpload } from './upload.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const options = { field: 'file', maxBytes: 1000, types: ['image/png'] as const };

const late = Promise.withResolvers<unknown>();
let server: Server;
let port: number;
beforeAll(async () => {
  const app = express();
  app.post('/', async (req, res) => {
    const { bytes, contentType, fields } = await readUpload(req, options);
    res.json({ size: bytes.length, contentType, fields });
  });
  // Whoever looks something up first may find that the client has hung up meanwhile.
  app.post('/late', async (req, res) => {
    await new Promise((resolve) => req.once('close', resolve));
    late.resolve(await readUpload(req, options).catch((error: unknown) => error));
    res.end();
  });
  app.use(answerErrors(createLog('test', 'silent')));
  server = createServer(app);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => void server.close());

const post = async (file: Blob, name = 'file') => {
  const form = new FormData();
  form.append('alt', 'a picture');
  form.append(name, file, 'x.png');
  const response = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: form });
  return { status: response.status, body: await response.json() };
};

/** What the server answers to bytes as they are; undefined when it hangs up. */
const postRaw = (body: string) =>
  new Promise<string>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
      socket.end();
    });
    socket.on('close', () => resolve(answer));
    const type = 'multipart/form-data; boundary=x';
    socket.write(
      `POST / HTTP/1.1\r\nhost: x\r\ncontent-type: ${type}\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
  });

describe('an upload', () => {
  it('is refused, and not waited for, when its client had hung up before it was read', async () => {
    const socket = connect(port, '127.0.0.1');
    const head = 'POST /late HTTP/1.1\r\nhost: x\r\ncontent-type: multipart/form-data; boundary=x';
    socket.write(`${head}\r\ncontent-length: 9\r\n\r\n--x`, () => setTimeout(() => socket.destroy(), 50));
    expect(await late.promise).toMatchObject({ problem: { status: 400 } });
  });

  it('is judged by its content, and brings the form’s other fields', async () => {
    const answer = await post(new Blob([png], { type: 'text/plain' }));
    expect(answer).toEqual({
      status: 200,
      body: { size: png.length, contentType: 'image/png', fields: { alt: 'a picture' } },
    });
  });

  it.each([
    ['of another content', new Blob(['%PDF-1.7']), 'file', 415],
    ['that is too large', new Blob([png, 'x'.repeat(1000)]), 'file', 413],
    ['in another field', new Blob([png]), 'picture', 400],
  ] as const)('%s is refused', async (_what, file, name, status) => {
    expect(await post(file, name)).toMatchObject({ status, body: { status } });
  });

  it.each([
    ['in the middle of a file', '--x\r\ncontent-disposition: form-data; name="file"; filename="x"\r\n\r\nhalf a fi'],
    ['before a file', '--x\r\ncontent-disposition: form-data; name="alt"\r\n\r\nhalf'],
    ['at once', 'x'],
  ])('whose form ends %s is a 400, and the server lives on', async (_where, body) => {
    expect(await postRaw(body)).toContain('400 Bad Request');
    expect((await post(new Blob([png]))).status).toBe(200);
  });
});
