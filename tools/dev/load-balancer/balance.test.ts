import { createServer, request, type Server } from 'node:http';
import { type AddressInfo, connect, type Server as NetServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, it } from 'vitest';
import { balance } from './balance.ts';
import { createReplicaPool } from './replica-pool.ts';

const servers: (Server | NetServer)[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    if ('closeAllConnections' in server) server.closeAllConnections();
    server.close();
  }
});

const listen = async (server: Server | NetServer) => {
  servers.push(server);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};

const replicaNamed = (name: string) =>
  listen(createServer(async (req, res) => res.end(`${name} ${(await text(req)).length}`)));

const closedPort = async () => {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
};

const createBalancer = (ports: readonly number[], isReady: (port: number) => boolean = () => true) => {
  const pool = createReplicaPool(ports, async (port) => isReady(port));
  return listen(balance(pool)).then((port) => ({ pool, port }));
};

/** Sends one request on a connection of its own. */
const send = (port: number, body = '') =>
  new Promise<string>((resolve, reject) => {
    const clientRequest = request({ port, host: '127.0.0.1', method: 'POST', agent: false }, (response) =>
      text(response).then(resolve, reject),
    );
    clientRequest.on('error', reject);
    clientRequest.end(body);
  });

it('spreads connections round robin over the replicas', async () => {
  const { port } = await createBalancer([await replicaNamed('a'), await replicaNamed('b')]);

  const responses = [await send(port), await send(port), await send(port), await send(port)];

  expect(responses).toEqual(['a 0', 'b 0', 'a 0', 'b 0']);
});

it('passes a large upload through', async () => {
  const { port } = await createBalancer([await replicaNamed('a')]);

  expect(await send(port, 'x'.repeat(8_000_000))).toBe('a 8000000');
});

it('skips a replica that refuses connections', async () => {
  const { port } = await createBalancer([await closedPort(), await replicaNamed('b')]);

  expect([await send(port), await send(port)]).toEqual(['b 0', 'b 0']);
});

it('sends nothing to a replica that is not ready while another is', async () => {
  const unready = await replicaNamed('unready');
  const { pool, port } = await createBalancer([unready, await replicaNamed('ready')], (one) => one !== unready);
  await pool.refresh();

  expect([await send(port), await send(port)]).toEqual(['ready 0', 'ready 0']);
});

it('lets a replica respond when none is ready', async () => {
  const { pool, port } = await createBalancer([await replicaNamed('a')], () => false);
  await pool.refresh();

  expect(await send(port)).toBe('a 0');
});

it('resets the connection when no replica accepts it', async () => {
  const { port } = await createBalancer([await closedPort()]);

  await expect(send(port)).rejects.toThrow(/ECONNRESET|socket hang up/);
});

it('ends the stream of a client that went away', async () => {
  const disconnection = Promise.withResolvers<void>();
  const replica = await listen(
    createServer((_req, res) => {
      res.write('data: 1\n\n');
      res.on('close', () => disconnection.resolve());
    }),
  );
  const { port } = await createBalancer([replica]);
  const client = connect(port, '127.0.0.1', () => client.write('GET / HTTP/1.1\r\nhost: a\r\n\r\n'));

  await new Promise((resolve) => client.once('data', resolve));
  client.destroy();

  await disconnection.promise;
});
