import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { until } from '../supervisor/until.ts';
import { addressOf } from './addresses.ts';
import type { BackingContext } from './context.ts';
import { imageOf, onlyContainers } from './resolve/images.ts';

const require = createRequire(import.meta.url);
const tables = '/home/dynamodblocal/data';

/** Brings up dynoxide, a DynamoDB whose tables lie in one SQLite file; answers its endpoint. */
export const startDynamodb = async ({ ports, dataDir, run, runContainer, lastLines }: BackingContext) => {
  const externalAddress = addressOf('dynamodb');
  if (externalAddress) return externalAddress;
  const endpoint = `http://127.0.0.1:${ports.dynamodb}`;
  const folder = join(dataDir, 'dynamodb');
  mkdirSync(folder, { recursive: true });
  const program = onlyContainers() ? undefined : dynoxide();
  const place = ['--host', '127.0.0.1', '--port', String(ports.dynamodb), '--db-path', join(folder, 'tables.sqlite')];
  if (program) run({ name: 'dynamodb', command: program, args: ['serve', ...place] });
  else
    await runContainer({
      name: 'dynamodb',
      image: imageOf('dynamodb'),
      command: ['-jar', 'DynamoDBLocal.jar', '-sharedDb', '-dbPath', tables],
      ports: [{ container: 8000, host: ports.dynamodb }],
      folders: [{ source: folder, target: tables }],
    });
  await until(() => answers(endpoint), {
    what: 'DynamoDB is',
    timeoutMs: 30_000,
    detail: () => lastLines('dynamodb'),
  });
  return endpoint;
};

/** Any answer will do; a container's port is open long before its server is. */
const answers = async (endpoint: string) => {
  await (await fetch(endpoint)).body?.cancel();
  return true;
};

/** The binary of the npm package for this machine, or undefined where there is none. */
const dynoxide = () => {
  try {
    const manifest = require.resolve(`@dynoxide/${process.platform}-${process.arch}/package.json`);
    return join(dirname(manifest), 'dynoxide');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
};
