import type { State } from '@eshop/service-kit/sidecar/state';

interface Stored {
  value: unknown;
  ttl: number;
  version: number;
}

/** A state store in memory for tests, with versions as Dapr's Redis component has them: a key that is gone accepts any. */
export const memoryState = () => {
  const values = new Map<string, Stored>();
  const hooks: { next?: (() => unknown) | undefined; every?: () => unknown } = {};
  let isInHook = false;
  const runHooks = async () => {
    const hook = hooks.next ?? hooks.every;
    if (!hook || isInHook) return;
    hooks.next = undefined;
    isInHook = true;
    await hook();
    isInHook = false;
  };
  const write = (key: string, value: unknown, ttl: number) =>
    void values.set(key, { value, ttl, version: (values.get(key)?.version ?? 0) + 1 });
  const state: State = {
    get: async (key, schema) => schema.safeParse(values.get(key)?.value).data,
    find: async (key, schema) => {
      const entry = values.get(key);
      return entry && { value: schema.safeParse(entry.value).data, etag: String(entry.version) };
    },
    set: async (key, value, ttl) => write(key, value, ttl),
    replace: async (key, value, ttl, etag) => {
      await runHooks();
      const entry = values.get(key);
      if (entry && String(entry.version) !== etag) return false;
      write(key, value, ttl);
      return true;
    },
    delete: async (key) => void values.delete(key),
  };
  return {
    state,
    values,
    /** Does something between a reading and the conditional write that follows it. */
    beforeNextWrite: (work: () => unknown) => {
      hooks.next = work;
    },
    beforeEveryWrite: (work: () => unknown) => {
      hooks.every = work;
    },
  };
};
