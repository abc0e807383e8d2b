import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppId } from '@eshop/topology';
import type { Proxies, Toxic } from '../fault.ts';
import { connections, controlPort } from './connections.ts';

/** The proxy's process, for the platform to run beside its stores; its proxies are there from its start. */
export const proxyProcess = (program: string, { offset, dataDir }: { offset: number; dataDir: string }) => {
  const config = join(dataDir, 'toxiproxy.json');
  const proxies = connections(offset).map(({ name, listens, upstream }) => ({
    name,
    listen: `127.0.0.1:${listens}`,
    upstream: `127.0.0.1:${upstream}`,
    enabled: true,
  }));
  writeFileSync(config, JSON.stringify(proxies));
  const args = ['-host', '127.0.0.1', '-port', String(controlPort(offset)), '-config', config];
  return { name: 'toxiproxy', command: program, args };
};

/** The variables that lead an app to its stores through the proxies. */
export const throughProxies = (app: AppId, offset: number): Record<string, string> =>
  Object.assign({}, ...connections(offset).map((one) => (one.app === app ? one.env(one.listens) : {})));

/** What can be done to the proxies, by toxiproxy's own API (https://github.com/Shopify/toxiproxy#http-api). */
export const openProxies = (offset: number): Proxies => {
  const call = createCall(`http://127.0.0.1:${controlPort(offset)}`);
  return {
    poison: async (name: string, { type, attributes }: Toxic) => {
      const toxics = `/proxies/${encodeURIComponent(name)}/toxics`;
      const streams = ['upstream', 'downstream'];
      for (const stream of streams) await call('POST', toxics, { name: `${type}-${stream}`, type, stream, attributes });
      return async () => {
        for (const stream of streams) await call('DELETE', `${toxics}/${type}-${stream}`);
      };
    },
  };
};

const createCall = (base: string) => async (method: string, path: string, body?: unknown) => {
  const response = await fetch(`${base}${path}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    signal: AbortSignal.timeout(5000),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`toxiproxy answered ${response.status} to ${method} ${path}: ${text}`);
};
