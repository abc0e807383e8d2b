import type { App } from './app.ts';

/**
 * What Node is told of an app's memory, by `NODE_OPTIONS`. What lives long may take six tenths of the limit, which is twice
 * the request. What lives for a request alone gets two halves of 16 MiB: by itself Node 24 takes 128 MiB for it on a machine
 * of 24 GiB, and keeps it.
 */
export const nodeOptions = ({ resources }: App): string =>
  `--max-old-space-size=${Math.floor(resources.memory * 1.2)} --max-semi-space-size=16`;
