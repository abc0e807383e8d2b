import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { must } from '../command.ts';
import type { CrdSource } from './crd-sources.ts';

const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'eshop', 'crds');
const longestMs = 5000;

/** A kind's definition, out of the cache or from its source. Throws when it is unavailable, saying why. */
export const fetchCrd = async (source: CrdSource): Promise<string> => {
  const cacheFile = join(folder, nameOf(source));
  if (existsSync(cacheFile)) return readFileSync(cacheFile, 'utf8');
  const text = 'module' in source ? await fromModule(source) : await fromAddress(source);
  mkdirSync(dirname(cacheFile), { recursive: true });
  writeFileSync(`${cacheFile}.${process.pid}`, text);
  renameSync(`${cacheFile}.${process.pid}`, cacheFile);
  return text;
};

const nameOf = (source: CrdSource) =>
  ('module' in source ? `${source.module}/${source.file}` : source.url.replace(/^https:\/\//, '')).replaceAll('/', '_');

const Downloaded = z.object({ Dir: z.string() });

/** Outside any module of ours, so that no go.mod has a say in it. */
const fromModule = async ({ module, file }: Extract<CrdSource, { module: string }>) => {
  const env = { ...process.env, GOWORK: 'off', GOFLAGS: '-mod=mod' };
  const answer = await must('go', ['mod', 'download', '-json', module], { cwd: tmpdir(), env, timeoutMs: 120_000 });
  return readFileSync(join(Downloaded.parse(JSON.parse(answer)).Dir, file), 'utf8');
};

const fromAddress = async ({ url }: Extract<CrdSource, { url: string }>) => {
  const response = await fetch(url, { signal: AbortSignal.timeout(longestMs) }).catch((error: Error) => {
    throw new Error(`${new URL(url).host} does not answer (${error.message})`);
  });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.text();
};
