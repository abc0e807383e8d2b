import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { inRepository } from '../../../dev/platform/repository.ts';

interface Options {
  /** Of kubectl and Tilt. */
  environment: NodeJS.ProcessEnv;
  /** Where the app answers while Tilt forwards its port. */
  address: string;
  /** Throws when it takes longer, in milliseconds. */
  limitMs: number;
}

const file = inRepository('services', 'shipping-cost', 'src', 'routes', 'shipping-quotes.ts');
const sourceText = 'The price of shipping parcels to a postal code';

/**
 * Saves a changed source file of a service while `tilt up` runs, three times, and returns how long each took to be what
 * the pod says, in milliseconds. The file is put back, whatever happens.
 */
export const liveUpdates = async ({ environment, address, limitMs }: Options): Promise<number[]> => {
  const originalText = readFileSync(file, 'utf8');
  if (!originalText.includes(sourceText)) throw new Error(`${file} no longer says '${sourceText}'`);
  const tilt = spawn('tilt', ['up', '--stream', '--port', '0', 'shipping-cost'], {
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  try {
    await untilSaid(address, sourceText, 15 * 60_000, tilt);
    const times: number[] = [];
    for (const change of ['one', 'two', 'three']) {
      await pause(3000);
      const text = `${sourceText}, ${change}`;
      writeFileSync(file, originalText.replace(sourceText, text));
      times.push(await untilSaid(address, text, limitMs, tilt));
    }
    return times;
  } finally {
    writeFileSync(file, originalText);
    await pause(3000); // Tilt takes the old file back into the pod
    const tiltExit = once(tilt, 'exit');
    if (tilt.exitCode === null && tilt.kill('SIGTERM')) await tiltExit;
  }
};

const untilSaid = async (address: string, text: string, limitMs: number, tilt: ChildProcess): Promise<number> => {
  const startTime = performance.now();
  while (!(await documentAt(address)).includes(`"${text}"`)) {
    if (tilt.exitCode !== null) throw new Error(`tilt ended with ${tilt.exitCode}`);
    if (performance.now() - startTime > limitMs)
      throw new Error(`'${text}' is not what the pod says after ${limitMs} ms`);
    await pause(50);
  }
  return performance.now() - startTime;
};

const documentAt = (address: string) =>
  fetch(`${address}/openapi.json`, { signal: AbortSignal.timeout(2000) }).then(
    (answer) => answer.text(),
    () => '', // nobody there, or not yet
  );
