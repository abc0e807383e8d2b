import { setTimeout as pause } from 'node:timers/promises';
import { unavailable } from '@eshop/contracts/problems/general';
import type { Dispatcher, Pool } from 'undici';
import type { z } from 'zod';
import { assertOutsideTransaction } from '../sql/transaction-scope.ts';

/** A stored value and the version of it that a conditional write names. */
export interface StoredValue<Value> {
  /** Undefined when what is stored does not fit the schema. */
  value: Value | undefined;
  etag: string;
}

/** The Dapr state store of this app: small values with a time to live. Throws a 503 problem when it is unavailable. */
export interface State {
  /** The value, or undefined when there is none or it no longer fits the schema. */
  get<Value>(key: string, schema: z.ZodType<Value>): Promise<Value | undefined>;
  /** As `get`, with the version of what is stored; undefined when nothing is. */
  find<Value>(key: string, schema: z.ZodType<Value>): Promise<StoredValue<Value> | undefined>;
  set(key: string, value: unknown, ttlSeconds: number): Promise<void>;
  /** Writes only over the version that `etag` names; returns whether it did. A key that is gone accepts any `etag`. */
  replace(key: string, value: unknown, ttlSeconds: number, etag: string): Promise<boolean>;
  delete(key: string): Promise<void>;
}

const store = '/v1.0/state/statestore';
const timeoutMs = 1000;

export const createState = (pool: Pool, headers: Record<string, string>): State => {
  const request = async (options: Dispatcher.RequestOptions) => {
    assertOutsideTransaction('the state store');
    try {
      const signal = AbortSignal.timeout(timeoutMs);
      const response = await pool.request({ ...options, headers: { ...headers, ...options.headers }, signal });
      return { status: response.statusCode, etag: response.headers.etag, text: await response.body.text() };
    } catch (error) {
      throw Object.assign(unavailable('The state store did not respond.'), { cause: error });
    }
  };
  const read = async (key: string) => {
    const { status, etag, text } = await request({ method: 'GET', path: pathOf(key) });
    if (status === 204) return undefined;
    if (status !== 200) throw unavailable(`Reading state failed with ${status}.`);
    return { json: JSON.parse(text) as unknown, etag: String(etag ?? '') };
  };
  const write = async (item: Readonly<Record<string, unknown>>) => {
    const { status } = await request({
      method: 'POST',
      path: store,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([item]),
    });
    if (status >= 300 && status !== 409) throw unavailable(`Writing state failed with ${status}.`);
    return status !== 409;
  };
  return {
    get: async (key, schema) => {
      const entry = await read(key);
      return entry && schema.safeParse(entry.json).data;
    },
    find: async (key, schema) => {
      const entry = await read(key);
      return entry && { value: schema.safeParse(entry.json).data, etag: entry.etag };
    },
    set: async (key, value, ttlSeconds) => {
      if (!(await write({ key, value, ...lasting(ttlSeconds) }))) throw unavailable('Writing state met a conflict.');
    },
    replace: (key, value, ttlSeconds, etag) => write({ key, value, etag, ...lasting(ttlSeconds) }),
    delete: async (key) => {
      const { status } = await request({ method: 'DELETE', path: pathOf(key) });
      if (status >= 300) throw unavailable(`Deleting state failed with ${status}.`);
    },
  };
};

const pathOf = (key: string) => `${store}/${encodeURIComponent(key)}`;

const lasting = (ttlSeconds: number) => ({ metadata: { ttlInSeconds: String(ttlSeconds) } });

const maxAttempts = 10;

/**
 * Runs a read and a conditional write until no other writer comes between them: `attempt` returns undefined on a conflict.
 * Throws a 503 problem after ten conflicts.
 */
export const untilUncontested = async <Result>(
  attempt: () => Promise<{ result: Result } | undefined>,
): Promise<Result> => {
  for (let count = 0; count < maxAttempts; count += 1) {
    const outcome = await attempt();
    if (outcome) return outcome.result;
    await pause(Math.random() * 20 * count);
  }
  throw unavailable('The same value is being changed by too many requests at once.');
};
