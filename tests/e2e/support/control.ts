import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { Platform } from '../../../tools/dev/platform.ts';

/** What tests do with the platform's processes. The platform lives in the runner's main process, the tests in workers. */
export interface Control {
  kill(...args: Parameters<Platform['kill']>): Promise<void>;
  restart(...args: Parameters<Platform['restart']>): Promise<void>;
  start(...args: Parameters<Platform['start']>): Promise<void>;
  untilReady(...args: Parameters<Platform['untilReady']>): Promise<void>;
}

/** Serves the platform's controls to the workers on a loopback port. */
export const serveControl = async (platform: Platform): Promise<{ url: string; server: Server }> => {
  const { kill, restart, start, untilReady } = platform;
  const controls: Record<string, (...args: never[]) => unknown> = { kill, restart, start, untilReady };
  const call = async (request: IncomingMessage) => {
    const { name, args } = (await json(request)) as { name: string; args: never[] };
    await controls[name]?.(...args);
  };
  const server = createServer((request, response) => {
    call(request).then(
      () => response.writeHead(204).end(),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
};

/** The controls, in a worker. */
export const controlAt = (url: string): Control => {
  const call =
    (name: string) =>
    async (...args: unknown[]) => {
      const response = await fetch(url, { method: 'POST', body: JSON.stringify({ name, args }) });
      if (!response.ok) throw new Error(`${name} ${JSON.stringify(args)}: ${await response.text()}`);
    };
  return { kill: call('kill'), restart: call('restart'), start: call('start'), untilReady: call('untilReady') };
};
