import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleLambda } from '../src/bundle.ts';
import { quote } from '../src/domain/quote.ts';

const run = promisify(execFile);
const request = { toZip: '62701', parcels: [{ fromZip: '10001', vehicleClass: 'car' as const, quantity: 2 }] };

/** What Amazon's runtime does: loads the handler from a folder that holds nothing else, and hands it an event. */
const invoke = async (file: string, event: object) => {
  const script = `import { handler } from ${JSON.stringify(file)};
    console.log(JSON.stringify(await handler(JSON.parse(process.argv[1]))));`;
  const env = { PATH: process.env.PATH, SHIPPING_COST_API_KEY: 'the-key' };
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script, JSON.stringify(event)], {
    cwd: tmpdir(),
    env,
  });
  return JSON.parse(stdout) as { statusCode: number; headers: Record<string, string>; body: string };
};

/** An event of a function address (payload format 2.0), as Amazon documents it. */
const eventOf = (body: string, key = 'the-key') => ({
  version: '2.0',
  routeKey: '$default',
  rawPath: '/v1/shipping-quotes',
  rawQueryString: '',
  headers: { 'content-type': 'application/json', 'x-api-key': key, host: 'abc.lambda-url.eu-west-1.on.aws' },
  requestContext: {
    accountId: 'anonymous',
    apiId: 'abc',
    domainName: 'abc.lambda-url.eu-west-1.on.aws',
    http: {
      method: 'POST',
      path: '/v1/shipping-quotes',
      protocol: 'HTTP/1.1',
      sourceIp: '127.0.0.1',
      userAgent: 'undici',
    },
    requestId: 'e1506fd5-9e7b-434f-bd42-4f8fa224b599',
    routeKey: '$default',
    stage: '$default',
    time: '26/Nov/2026:09:22:22 +0000',
    timeEpoch: 1795684942000,
  },
  body,
  isBase64Encoded: false,
});

let folder: string;
let file: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'eshop-lambda-'));
  file = await bundleLambda(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

it('is one file under a megabyte that needs nothing beside it', () => {
  expect(statSync(file).size).toBeLessThan(1024 * 1024);
});

it('quotes the same as the service', async () => {
  const { statusCode, headers, body } = await invoke(file, eventOf(JSON.stringify(request)));
  expect({ statusCode, type: headers['content-type'] }).toEqual({ statusCode: 200, type: 'application/json' });
  expect(JSON.parse(body)).toEqual(quote(request, {}));
});

it('refuses a wrong key, and names what is wrong in a body', async () => {
  expect((await invoke(file, eventOf(JSON.stringify(request), 'another'))).statusCode).toBe(401);
  const refusal = await invoke(file, eventOf(JSON.stringify({ ...request, toZip: 'x' })));
  expect(refusal).toMatchObject({ statusCode: 400, headers: { 'content-type': 'application/problem+json' } });
  expect(JSON.parse(refusal.body).errors).toMatchObject([{ pointer: '/toZip' }]);
});
