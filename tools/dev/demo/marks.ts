import { z } from 'zod';
import type { Platform } from '../platform/handle.ts';

/** What the demo data remembers from run to run, in the state store. */
export interface Marks {
  /** The value that was set, or undefined when none was or it no longer fits. */
  get<Value>(name: string, schema: z.ZodType<Value>): Promise<Value | undefined>;
  set(name: string, value: unknown): Promise<void>;
}

/** Everything is there, with this many products. */
export const Complete = z.object({ products: z.int() });

const timeoutMs = 5000;

/** Marks kept through the order service's sidecar; when it does not run nothing is remembered, and everything is looked at. */
export const createMarks = ({
  apps,
  sidecarUrls,
  tokens,
}: Pick<Platform, 'apps' | 'sidecarUrls' | 'tokens'>): Marks => {
  if (!apps.some(({ id }) => id === 'order')) return { get: async () => undefined, set: async () => undefined };
  const store = `${sidecarUrls.order}/v1.0/state/statestore`;
  const headers = { 'dapr-api-token': tokens.dapr, 'content-type': 'application/json' };
  const signal = () => AbortSignal.timeout(timeoutMs);
  return {
    get: async (name, schema) => {
      const response = await fetch(`${store}/${keyOf(name)}`, { headers, signal: signal() });
      const text = await response.text();
      if (!response.ok) throw new Error(`reading what the demo data remembers failed with ${response.status}: ${text}`);
      return text === '' ? undefined : schema.safeParse(JSON.parse(text)).data;
    },
    set: async (name, value) => {
      const body = JSON.stringify([{ key: keyOf(name), value }]);
      const response = await fetch(store, { method: 'POST', headers, body, signal: signal() });
      if (!response.ok) throw new Error(`remembering the demo data failed with ${response.status}`);
    },
  };
};

const keyOf = (name: string) => `demo-${name}`;
