import { connect, createServer, type Server, type Socket } from 'node:net';
import type { ReplicaPool } from './replica-pool.ts';

/** Both sides stay open for writing after the other has ended: a client may end its request and still read the response. */
const halfOpen = { allowHalfOpen: true, noDelay: true } as const;

/**
 * Creates a server that passes each connection to one replica of the pool, byte for byte, so that uploads and event
 * streams go through as they are. A replica that refuses the connection is skipped.
 */
export const balance = (pool: ReplicaPool): Server =>
  createServer({ ...halfOpen, pauseOnConnect: true }, (client) => {
    client.on('error', () => client.destroy());
    connectToFirst(pool.candidates()).then(
      (replica) => join(client, replica),
      () => client.resetAndDestroy(),
    );
  });

/** Connects to the first port that accepts. Throws the last one's error when none does. */
const connectToFirst = async (ports: readonly number[]): Promise<Socket> => {
  let lastError: unknown = new Error('there is no replica');
  for (const port of ports) {
    try {
      return await connectTo(port);
    } catch (error) {
      lastError = error;
    }
  }
  throw lastError;
};

const connectTo = (port: number) =>
  new Promise<Socket>((resolve, reject) => {
    const socket = connect({ ...halfOpen, port, host: '127.0.0.1' });
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject);
      resolve(socket);
    });
  });

/** Joins two connections. An end on one side ends the other after its last byte; a reset on one side resets the other. */
const join = (client: Socket, replica: Socket) => {
  for (const [source, destination] of [
    [client, replica],
    [replica, client],
  ] as const) {
    source.on('error', () => source.destroy());
    source.once('close', (hadError) => (hadError ? destination.resetAndDestroy() : destination.end()));
    source.pipe(destination);
  }
  if (client.destroyed) replica.resetAndDestroy();
  client.resume();
};
