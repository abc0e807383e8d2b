import { type IncomingHttpHeaders, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Asks with a path just as it is: `fetch` would resolve `..` and escapes in it first. */
export const askAsItIs = (url: string, path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const asking = request({ hostname, port, path, headers, agent: false }, (response) => {
      text(response).then(
        (body) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        reject,
      );
    });
    asking.on('error', reject);
    asking.end();
  });

/** Sends bytes to a server, and keeps the connection. */
export const open = (url: string, bytes: string): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname, () => socket.write(bytes, () => resolve(socket)));
    socket.once('error', reject);
  });

/** Everything that comes back until the server closes the connection. */
export const untilClosed = (socket: Socket): Promise<string> => text(socket).catch(() => '');
