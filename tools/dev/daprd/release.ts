import { createHash } from 'node:crypto';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { extract } from 'tar';
import { pinnedVersion } from './version.ts';

const connectLimitMs = 5000;
const downloadLimitMs = 10 * 60_000;
const systems: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin' };
const processors: Partial<Record<NodeJS.Architecture, string>> = { x64: 'amd64', arm64: 'arm64' };

/**
 * Downloads Dapr's own release for this machine to `target`. Throws when it cannot be reached (some networks swallow
 * the connection, so the small checksum is asked for first, with a short limit) or does not match its checksum.
 */
export const downloadRelease = async (target: string) => {
  const archive = archiveAddress();
  const checksumFile = await get(`${archive}.sha256`, connectLimitMs);
  const expectedDigest = checksumFile.toString('utf8').split(/\s/)[0];
  const bytes = await get(archive, downloadLimitMs);
  const actual = createHash('sha256').update(bytes).digest('hex');
  if (actual !== expectedDigest) throw new Error(`${archive} has the checksum ${actual}, not ${expectedDigest}`);
  await unpack(bytes, target);
};

const archiveAddress = () => {
  const [system, processor] = [systems[process.platform], processors[process.arch]];
  if (!system || !processor) throw new Error(`Dapr releases nothing for ${process.platform} ${process.arch}`);
  return `https://github.com/dapr/dapr/releases/download/v${pinnedVersion}/daprd_${system}_${processor}.tar.gz`;
};

const get = async (address: string, limitMs: number) => {
  const response = await fetch(address, { signal: AbortSignal.timeout(limitMs) });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
};

const unpack = async (archive: Buffer, target: string) => {
  const folder = await mkdtemp(join(dirname(target), 'unpack-'));
  try {
    const file = join(folder, 'daprd.tar.gz');
    await writeFile(file, archive);
    await extract({ file, cwd: folder });
    await rename(join(folder, programName()), target);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** The archive holds one file, named after the system that it is for. */
const programName = () => `daprd_${systems[process.platform]}_${processors[process.arch]}`;
