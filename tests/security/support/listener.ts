import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A host of the attacker's: an address that nothing of the platform may ever ask, and what asked it all the same. */
export const startListener = async () => {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    response.end('{"keys":[]}');
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    url: `http://127.0.0.1:${port}`,
    asked: requests,
    close: () => void server.close(),
  };
};
