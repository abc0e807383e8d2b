import { intoCache } from '../program-cache.ts';
import { waitForLock } from '../supervisor/lock.ts';
import { buildFromSource } from './build.ts';
import { cachedDaprd } from './cache.ts';
import { findDaprd } from './find.ts';
import { downloadRelease } from './release.ts';
import type { Tools } from './tools.ts';
import { pinnedVersion } from './version.ts';

/**
 * The path of the real daprd: one that is here, else Dapr's release, else a build of the pinned Go module. What had to
 * be fetched or built is kept for the next time. Throws an error that names all five ways when none works.
 */
export const resolveDaprd = async (tools: Tools): Promise<string> => {
  const { report } = tools;
  const localDaprd = await findDaprd(report);
  if (localDaprd) return localDaprd;
  const lock = await waitForLock(`${cachedDaprd()}.lock`, () => report('Another run is getting daprd; waiting for it'));
  try {
    return (await findDaprd(() => undefined)) ?? (await obtain(tools));
  } finally {
    lock.release();
  }
};

const obtain = async (tools: Tools) => {
  const reasons: string[] = [];
  for (const [way, get] of Object.entries({ 'the release': downloadRelease, 'the build': buildFromSource })) {
    try {
      return await intoCache(cachedDaprd(), (temporary) => get(temporary, tools));
    } catch (error) {
      const reason = `${way}: ${reasonOf(error)}`;
      reasons.push(reason);
      tools.report(`No daprd by ${reason}`);
    }
  }
  throw new Error(noDaprd(reasons));
};

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
};

/** What to do when there is no daprd, and why the last two ways failed. */
export const noDaprd = (reasons: readonly string[]) =>
  [
    `No daprd ${pinnedVersion} could be had. Any one of these gives it:`,
    '1. set DAPRD to the path of one;',
    '2. put one on the PATH;',
    '3. install the Dapr CLI and run `dapr init --slim`, which puts it in ~/.dapr/bin;',
    '4. open the way to github.com, where its release is;',
    `5. install Go 1.21 or newer, which builds it from the Go module proxy.`,
    ...reasons.map((reason) => `(${reason})`),
  ].join('\n');
