import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { json } from 'node:stream/consumers';
import { Parser, type ReadEntry } from 'tar';
import { z } from 'zod';

const Manifest = z.tuple([z.object({ Layers: z.array(z.string()) })]);

/**
 * A digest of each layer of an image, the base's first: of all that it holds, with owners, modes and times. It leaves out
 * the times of folders and removals: the builder puts files of its own into `/etc` while a step runs, and takes them away.
 */
export const layerDigests = async (reference: string): Promise<string[]> => {
  const digests = new Map<string, Promise<string>>();
  const manifests: Promise<unknown>[] = [];
  const outer = new Parser({
    onReadEntry: (entry) => {
      if (entry.path === 'manifest.json') manifests.push(json(entry));
      else if (entry.type === 'File' && entry.path.endsWith('.tar')) digests.set(entry.path, digestOf(entry));
      else entry.resume();
    },
  });
  const save = spawn('docker', ['save', reference], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [[code]] = await Promise.all([once(save, 'exit'), once(save.stdout.pipe(outer), 'end')]);
  if (code !== 0) throw new Error(`docker save ended with ${code}`);
  const [{ Layers }] = Manifest.parse(await manifests[0]);
  return Promise.all(Layers.map((layer) => digests.get(layer) ?? Promise.reject(new Error(`no ${layer} was saved`))));
};

const digestOf = async (layer: ReadEntry): Promise<string> => {
  const hash = createHash('sha256');
  const inner = new Parser({
    onReadEntry: (entry) => {
      const { path, type, mode, uid, gid, size, linkpath, mtime } = entry;
      const isTimed = type !== 'Directory' && !/(^|\/)\.wh\.[^/]*$/.test(path);
      hash.update(JSON.stringify([path, type, mode, uid, gid, size, linkpath ?? '', isTimed && mtime]));
      entry.on('data', (chunk) => hash.update(chunk));
    },
  });
  await once(layer.pipe(inner), 'end');
  return hash.digest('hex');
};
