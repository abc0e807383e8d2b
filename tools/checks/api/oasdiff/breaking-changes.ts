import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';

const run = promisify(execFile);
const severityLevels = fileURLToPath(new URL('./severity-levels.txt', import.meta.url));
const maxOutputBytes = 64 * 1024 * 1024;

/** A change as oasdiff reports it. Level 3 breaks clients; 2 is for what they must expect, such as another kind of problem. */
const Changes = z.array(
  z.object({ id: z.string(), text: z.string(), level: z.int(), operation: z.string(), path: z.string() }),
);
const breakingLevel = 3;

/** What of a changed OpenAPI document would break its clients, in sentences; none when the change only adds. */
export const breakingChanges = async (oasdiff: string, released: object, current: object): Promise<string[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'eshop-oasdiff-'));
  try {
    const [before, after] = [join(folder, 'released.json'), join(folder, 'current.json')];
    writeFileSync(before, JSON.stringify(released));
    writeFileSync(after, JSON.stringify(current));
    const options = ['--format', 'json', '--severity-levels', severityLevels];
    const { stdout } = await run(oasdiff, ['breaking', before, after, ...options], { maxBuffer: maxOutputBytes });
    const changes = Changes.parse(stdout.trim() === '' ? [] : JSON.parse(stdout));
    return changes
      .filter(({ level }) => level >= breakingLevel)
      .map(({ operation, path, text, id }) => `${operation} ${path}: ${text} (${id})`);
  } finally {
    rmSync(folder, { recursive: true });
  }
};
