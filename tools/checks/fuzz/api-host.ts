import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AppId, appOf } from '@eshop/topology';
import type { Platform } from '../../dev/platform.ts';

interface PathOwner {
  app: AppId;
  pattern: RegExp;
}

/** Listens on loopback as the one host of the whole API: passes a request on to the service whose document has its path. */
export const startApiHost = async (
  documents: Readonly<Partial<Record<AppId, { paths: object }>>>,
  urls: Platform['urls'],
) => {
  const owners = Object.entries(documents).flatMap(([id, { paths }]) =>
    Object.keys(paths).map((path): PathOwner => ({ app: appOf(id).id, pattern: patternOf(path) })),
  );
  const server = createServer((req, res) => passOn(req, res, urls[ownerOf(owners, req.url ?? '/')]));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
};

const patternOf = (path: string) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]*')}$`);

/** A path that no document has is a 404 of whichever service. */
const ownerOf = (owners: readonly PathOwner[], url: string): AppId => {
  const path = url.split('?')[0] ?? '/';
  return owners.find(({ pattern }) => pattern.test(path))?.app ?? 'auth';
};

/** Paths are passed on as they came, also those that are not well-formed. */
const passOn = (req: IncomingMessage, res: ServerResponse, target: string) => {
  const { hostname, port } = new URL(target);
  const { method, url: path, rawHeaders: headers } = req;
  const forwardedRequest = request({ hostname, port, method, path, headers }, (answer) => {
    res.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
    answer.pipe(res);
  });
  forwardedRequest.on('error', () => res.destroy());
  req.pipe(forwardedRequest);
};
