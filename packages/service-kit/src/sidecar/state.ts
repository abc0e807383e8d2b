import type { Pool } from 'undici';
import type { z } from 'zod';
import { assertOutsideTransaction } from '../transaction-scope.ts';

/** The Dapr state store of this app: small values with a time to live. */
export interface State {
  /** The value, or undefined when there is none or it no longer fits the schema. */
  get<Value>(key: string, schema: z.ZodType<Value>): Promise<Value | undefined>;
  set(key: string, value: unknown, ttlSeconds: number): Promise<void>;
  delete(key: string): Promise<void>;
}

const store = '/v1.0/state/statestore';
const timeoutMs = 1000;

export const createState = (pool: Pool, headers: Record<string, string>): State => ({
  get: async (key, schema) => {
    assertOutsideTransaction('the state store');
    const { statusCode, body } = await pool.request({
      method: 'GET',
      path: `${store}/${encodeURIComponent(key)}`,
      headers,
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await body.text();
    if (statusCode === 204) return undefined;
    if (statusCode !== 200) throw new Error(`reading state failed with ${statusCode}`);
    return schema.safeParse(JSON.parse(text)).data;
  },
  set: async (key, value, ttlSeconds) => {
    assertOutsideTransaction('the state store');
    const { statusCode, body } = await pool.request({
      method: 'POST',
      path: store,
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify([{ key, value, metadata: { ttlInSeconds: String(ttlSeconds) } }]),
      signal: AbortSignal.timeout(timeoutMs),
    });
    await body.dump();
    if (statusCode >= 300) throw new Error(`writing state failed with ${statusCode}`);
  },
  delete: async (key) => {
    assertOutsideTransaction('the state store');
    const { statusCode, body } = await pool.request({
      method: 'DELETE',
      path: `${store}/${encodeURIComponent(key)}`,
      headers,
      signal: AbortSignal.timeout(timeoutMs),
    });
    await body.dump();
    if (statusCode >= 300) throw new Error(`deleting state failed with ${statusCode}`);
  },
});
