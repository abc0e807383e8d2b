import { parseArgs } from 'node:util';
import { createWaiter, type WaitOptions } from './wait-until.ts';

/** What an image needs of a store: a database's migrations, a table with its indexes. */
export interface Schema {
  name: string;
  /** What the store lacks of it; asking changes nothing. Rejects while the store is unavailable. */
  pending(): Promise<readonly string[]>;
  /** Brings the store up to date; any number of processes may do so at once. */
  migrate(): Promise<unknown>;
  close(): Promise<unknown>;
}

interface Options extends WaitOptions {
  /** @default those of the process */
  args?: string[];
}

/**
 * What `node src/migrate.ts` does: brings the stores up to date. With `--wait` it changes nothing and resolves once they
 * are, whoever did it, so that no pod takes traffic before its schema is there. Either waits for a store that is unavailable;
 * after its timeout it throws an error that names what is still missing.
 */
export const migrateOrWait = async (schemas: readonly Schema[], options: Options = {}): Promise<void> => {
  const { wait } = parseArgs({ ...options, options: { wait: { type: 'boolean', default: false } } }).values;
  // A container's first process ignores a signal that it has no handler for; one that only waits may go at once.
  if (wait) process.once('SIGTERM', () => process.exit(143));
  const waitFor = createWaiter(options);
  try {
    for (const { name, pending, migrate } of schemas) {
      await waitFor(name, async () => {
        const lacking = await pending();
        return wait && lacking.length > 0 ? `lacks ${lacking.join(', ')}` : undefined;
      });
      if (!wait) await migrate();
    }
  } finally {
    // biome-ignore lint/plugin: the databases of an app
    await Promise.all(schemas.map(({ close }) => close()));
  }
};
