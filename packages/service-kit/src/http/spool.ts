import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { unavailable } from './problem.ts';

/** What a file may hold in memory before it moves to disk, in bytes. */
const maxBytesInMemory = 32 * 1024;
/** What all files of a process together may hold on disk, in bytes. A pod's `/tmp` has room for it. */
export const maxSpoolBytes = 1024 * 1024 * 1024;

/** One file while it is being received: in memory while it is small, on disk beyond that. */
export interface SpooledFile {
  size(): number;
  /** Appends a chunk. Throws a 503 problem when the disk space for uploads is used up. */
  write(chunk: Buffer): Promise<void>;
  /** Reads the whole file into memory. */
  bytes(): Promise<Buffer>;
  stream(): Readable;
  /** Frees memory and disk. May be called more than once. */
  close(): Promise<void>;
}

/** Where a process keeps the files that it receives. */
export interface Spool {
  create(): SpooledFile;
  /** Removes the folder when the process stops. */
  close(): void;
}

interface Options {
  /** @default the system's folder for temporary files */
  parent?: string;
  maxBytes?: number;
}

const prefix = 'eshop-uploads-';

/**
 * Opens a spool in a folder of this process alone and removes the folders that crashed processes left behind. A file is
 * unlinked as soon as it is open, so the kernel frees its space however the process ends.
 */
export const openSpool = ({ parent = tmpdir(), maxBytes = maxSpoolBytes }: Options = {}): Spool => {
  removeAbandoned(parent);
  const folder = mkdtempSync(join(parent, `${prefix}${process.pid}-`));
  const disk = { usedBytes: 0, maxBytes };
  return {
    create: () => createFile(folder, disk),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
};

/** In a container a new process often has the id of the one that crashed, so this process's own id counts as dead, too. */
const removeAbandoned = (parent: string): void => {
  for (const name of readdirSync(parent)) {
    const pid = Number(name.match(/^eshop-uploads-(\d+)-/)?.[1]);
    if (pid && (pid === process.pid || !isAlive(pid))) rmSync(join(parent, name), { recursive: true, force: true });
  }
};

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const createFile = (folder: string, disk: { usedBytes: number; maxBytes: number }): SpooledFile => {
  let buffered: Buffer[] = [];
  let size = 0;
  let onDisk = 0;
  let handle: FileHandle | undefined;
  let writing: Promise<void> = Promise.resolve();
  let closed = false;
  const streams: Readable[] = [];

  const flush = async () => {
    const bytes = Buffer.concat(buffered);
    if (disk.usedBytes + bytes.length > disk.maxBytes)
      throw unavailable('The space for uploads is used up. Try again in a moment.');
    disk.usedBytes += bytes.length;
    onDisk += bytes.length;
    buffered = [];
    try {
      handle ??= await openUnlinked(folder);
      await handle.writeFile(bytes);
    } catch (error) {
      throw Object.assign(unavailable('The upload could not be stored.'), { cause: error });
    }
  };
  return {
    size: () => size,
    write: async (chunk) => {
      if (closed) throw new Error('the request of this upload has ended');
      buffered.push(chunk);
      size += chunk.length;
      if (size > maxBytesInMemory) {
        writing = flush();
        await writing;
      }
    },
    bytes: async () => {
      if (!handle) return Buffer.concat(buffered);
      const bytes = Buffer.alloc(size);
      for (let at = 0; at < size; ) {
        const { bytesRead } = await handle.read(bytes, at, size - at, at);
        if (bytesRead === 0) throw new Error('an upload is shorter on disk than it was received');
        at += bytesRead;
      }
      return bytes;
    },
    stream: () => {
      const stream = handle
        ? handle.createReadStream({ start: 0, autoClose: false })
        : Readable.from(buffered, { objectMode: false });
      streams.push(stream.on('error', () => undefined)); // its reader handles it; one without a reader must not end the process
      return stream;
    },
    close: async () => {
      closed = true;
      await writing.catch(() => undefined); // `write` has thrown it already
      for (const stream of streams) stream.destroy();
      disk.usedBytes -= onDisk;
      onDisk = 0;
      buffered = [];
      const open = handle;
      handle = undefined;
      await open?.close();
    },
  };
};

const openUnlinked = async (folder: string): Promise<FileHandle> => {
  const path = join(folder, randomUUID());
  const handle = await open(path, 'wx+', 0o600);
  await unlink(path);
  return handle;
};
