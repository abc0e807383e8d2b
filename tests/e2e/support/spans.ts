import { createWriteStream } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Takes spans as Zipkin does (https://zipkin.io/zipkin-api/#/default/post_spans) and keeps them in a file as they come. */
export const collectSpans = async (file: string) => {
  const kept = createWriteStream(file, { flags: 'a' });
  const server = createServer((request, response) => {
    request.pipe(kept, { end: false });
    request.once('end', () => response.writeHead(202).end());
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
    kept.end();
  };
  return { url: `http://127.0.0.1:${port}/api/v2/spans`, file, close };
};
