import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { initialPolicy, type Policy } from '@eshop/contracts/policy';
import { appOf } from '@eshop/topology';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createOriginOf, createPermitCaller } from '../auth/caller.ts';
import { createLog } from '../telemetry/log.ts';
import { createMetrics } from '../telemetry/metrics.ts';
import { openSpool } from '../uploads/spool.ts';
import { createUploadLimits } from '../uploads/upload-limits.ts';
import { createHttpApp } from './app.ts';
import { createAuthorize } from './authorize.ts';
import { flatten, route, routes } from './route.ts';
import { createRouter } from './router.ts';

const spool = openSpool();
const appliedUploads: unknown[] = [];
let policy: Policy = initialPolicy;
/** What a handler waits for between receiving its file and reading it. */
let slot: Promise<unknown> = Promise.resolve();

const staff = { ...initialPolicy, users: { u1: { roles: ['staff'], warehouses: ['w1'] } } } satisfies Policy;
const routeTable = flatten([
  routes('/v1', {
    'POST /counts': route({
      name: 'submitCount',
      summary: 'Applies a count',
      allow: 'stock:edit',
      upload: { field: 'file', maxBytes: 1000 },
      reply: [204],
      handler: async ({ receiveUpload, user }) => {
        const file = await receiveUpload();
        await slot;
        const bytes = await file.bytes();
        appliedUploads.push({
          size: bytes.length,
          warehouses: [...(user.warehouses ?? [])],
          mayEdit: user.may('product:edit'),
        });
      },
    }),
  }),
]);

let server: Server;
beforeAll(async () => {
  const metrics = createMetrics();
  const router = createRouter(routeTable, {
    authorize: createAuthorize({
      verify: async () => ({ sub: 'u1', username: 'ada', roles: ['customer'], issuedAt: 1000, session: 's1' }),
      policy: { current: () => policy, ready: async () => undefined, stop: () => undefined },
      originOf: createOriginOf('a-token-of-the-app'),
      permitCaller: createPermitCaller(appOf('warehouse')),
      secondFactor: false,
      staffAccess: () => true,
    }),
    metrics,
    validateReplies: true,
    limits: { factor: 0, clientAddress: () => undefined },
    uploads: { limits: createUploadLimits({ now: () => 0 }), spool },
  });
  const log = createLog('test', 'silent');
  server = createServer(createHttpApp({ log, metrics, routers: [router], trustedProxies: 0 }));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  spool.close();
});
beforeEach(() => {
  appliedUploads.length = 0;
  policy = staff;
  slot = Promise.resolve();
});

/** Sends the first half of a file, waits for `meanwhile`, sends the rest, and returns the status. */
const upload = async (meanwhile: () => unknown): Promise<number> => {
  const form = '--x\r\ncontent-disposition: form-data; name="file"; filename="x"\r\n\r\nhalf';
  const rest = ' and half\r\n--x--\r\n';
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const head = [
    'POST /v1/counts HTTP/1.1',
    'host: x',
    'authorization: Bearer x',
    'content-type: multipart/form-data; boundary=x',
    `content-length: ${form.length + rest.length}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n${form}`);
  await pause(100);
  await meanwhile();
  const answer = new Promise<Buffer>((resolve) => void socket.once('data', resolve));
  socket.write(rest);
  const status = Number(String(await answer).split(' ')[1]);
  socket.destroy();
  return status;
};

it('applies a file of somebody who still may', async () => {
  expect(await upload(() => undefined)).toBe(204);
  expect(appliedUploads).toEqual([{ size: 13, warehouses: ['w1'], mayEdit: false }]);
});

it.each([
  ['the role', { users: { u1: { roles: ['customer'] } } }],
  ['the permission of the role', { roles: { ...initialPolicy.roles, staff: [] } }],
  ['the session', { users: { u1: { ...staff.users.u1, notBefore: '1970-01-01T00:16:41.000Z' } } }],
])('refuses a file when %s was revoked while it arrived', async (_what, change) => {
  const status = await upload(() => {
    policy = { ...staff, ...change };
  });
  expect({ status, applied: appliedUploads }).toEqual({ status: 403, applied: [] });
});

it('refuses to read a file when the role was revoked while it waited for its turn', async () => {
  const turn = Promise.withResolvers<void>();
  slot = turn.promise;
  const status = upload(() => undefined);
  await pause(300);
  policy = initialPolicy;
  turn.resolve();
  expect({ status: await status, applied: appliedUploads }).toEqual({ status: 403, applied: [] });
});

it('gives a handler the warehouses and permissions of the moment at which it applies a file', async () => {
  const roles = { ...initialPolicy.roles, staff: [...(initialPolicy.roles.staff ?? []), 'product:edit'] };
  expect(
    await upload(() => {
      policy = { ...staff, roles, users: { u1: { roles: ['staff'], warehouses: ['w2'] } } };
    }),
  ).toBe(204);
  expect(appliedUploads).toEqual([{ size: 13, warehouses: ['w2'], mayEdit: true }]);
});
