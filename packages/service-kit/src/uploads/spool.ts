import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { unavailable } from '@eshop/contracts/problems/general';
import { uploadDisplaced, uploadShareUsed } from '@eshop/contracts/problems/uploads';

/** What a file may hold in memory before it moves to disk, in bytes. */
const maxBytesInMemory = 32 * 1024;
/** What all files of a process together may hold on disk, in bytes. A pod's `/tmp` has room for it. */
export const maxSpoolBytes = 1024 * 1024 * 1024;
/** What the files of one user may hold on disk, in bytes: two of the largest. */
const maxSpoolBytesPerUser = 20 * 1024 * 1024;

/** One file while it is being received: in memory while it is small, on disk beyond that. */
export interface SpooledFile {
  size(): number;
  /**
   * Appends a chunk. Throws a 429 problem beyond the user's share of the disk space for uploads, 503 when that space is used
   * up by others who used no more of it.
   */
  write(chunk: Buffer): Promise<void>;
  /** Reads the whole file into memory. Throws a 503 problem when the file made room for another user's. */
  bytes(): Promise<Buffer>;
  stream(): Readable;
  /** Frees memory and disk. May be called more than once. */
  close(): Promise<void>;
}

/** Where a process keeps the files that it receives. */
export interface Spool {
  /**
   * Creates a file of a user. When the space is used up, the file that held most of it for longest makes room for users who
   * hold less: it is closed, and `onDisplaced` is called with a 503 problem.
   */
  create(userId: string, onDisplaced?: (error: Error) => void): SpooledFile;
  /** Removes the folder when the process stops. */
  close(): void;
}

interface Options {
  /** @default the system's folder for temporary files */
  parent?: string;
  maxBytes?: number;
  maxBytesPerUser?: number;
  /** Milliseconds, of a clock that only goes forward. */
  now?: () => number;
}

/** The disk space for uploads, and the files that hold it. */
interface Disk {
  usedBytes: number;
  maxBytes: number;
  maxBytesPerUser: number;
  files: Set<StoredFile>;
  now: () => number;
}

interface StoredFile {
  userId: string;
  bytes: number;
  since: number;
  displace: () => void;
}

const prefix = 'eshop-uploads-';

/**
 * Opens a spool in a folder of this process alone and removes the folders that crashed processes left behind. A file is
 * unlinked as soon as it is open, so the kernel frees its space however the process ends.
 */
export const openSpool = ({
  parent = tmpdir(),
  maxBytes = maxSpoolBytes,
  maxBytesPerUser = maxSpoolBytesPerUser,
  now = () => performance.now(),
}: Options = {}): Spool => {
  removeAbandoned(parent);
  const folder = mkdtempSync(join(parent, `${prefix}${process.pid}-`));
  const disk: Disk = { usedBytes: 0, maxBytes, maxBytesPerUser, files: new Set(), now };
  return {
    create: (userId, onDisplaced) => createFile(folder, disk, userId, onDisplaced),
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

/** Takes disk space for a file, from others where there is none left. Throws a 429 or 503 problem where it gets none. */
const takeSpace = (disk: Disk, file: StoredFile, bytes: number): void => {
  let ownBytes = bytes;
  for (const { userId, bytes: fileBytes } of disk.files) if (userId === file.userId) ownBytes += fileBytes;
  if (ownBytes > disk.maxBytesPerUser)
    throw uploadShareUsed('Your uploads hold too much space. Wait until one of them has ended.', { retryAfter: 5 });
  while (disk.usedBytes + bytes > disk.maxBytes) {
    const heaviest = heaviestOfOthers(disk, file);
    if (!heaviest) throw unavailable('The space for uploads is used up. Try again in a moment.');
    heaviest.displace();
  }
  disk.usedBytes += bytes;
  file.bytes += bytes;
};

/** How much a file held for how long, in bytes times milliseconds. */
const weightOf = ({ bytes, since }: StoredFile, now: number) => bytes * (now - since);

const heaviestOfOthers = (disk: Disk, file: StoredFile): StoredFile | undefined => {
  const now = disk.now();
  let heaviest: StoredFile | undefined;
  let weight = weightOf(file, now);
  for (const otherFile of disk.files) {
    if (otherFile.userId === file.userId || weightOf(otherFile, now) <= weight) continue;
    heaviest = otherFile;
    weight = weightOf(otherFile, now);
  }
  return heaviest;
};

const freeSpace = (disk: Disk, file: StoredFile): void => {
  disk.files.delete(file);
  disk.usedBytes -= file.bytes;
  file.bytes = 0;
};

const createFile = (
  folder: string,
  disk: Disk,
  userId: string,
  onDisplaced: (error: Error) => void = () => undefined,
): SpooledFile => {
  let bufferedChunks: Buffer[] = [];
  let size = 0;
  let handle: FileHandle | undefined;
  let writing: Promise<void> = Promise.resolve();
  let endError: Error | undefined;
  const streams: Readable[] = [];

  const close = async (reason: Error) => {
    endError ??= reason;
    await writing.catch(() => undefined); // `write` has thrown it already
    for (const stream of streams) stream.destroy();
    freeSpace(disk, storedFile);
    bufferedChunks = [];
    const open = handle;
    handle = undefined;
    await open?.close();
  };
  const displace = () => {
    const error = uploadDisplaced('This upload was ended to make room for others. Try again in a moment.');
    freeSpace(disk, storedFile);
    onDisplaced(error);
    close(error).catch(() => undefined); // the kernel frees a file whose handle fails to close when the process ends
  };
  const storedFile: StoredFile = { userId, bytes: 0, since: disk.now(), displace };

  const flush = async () => {
    const bytes = Buffer.concat(bufferedChunks);
    takeSpace(disk, storedFile, bytes.length);
    disk.files.add(storedFile);
    bufferedChunks = [];
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
      if (endError) throw endError;
      bufferedChunks.push(chunk);
      size += chunk.length;
      if (size > maxBytesInMemory) {
        writing = flush();
        await writing;
      }
    },
    bytes: async () => {
      if (endError) throw endError;
      if (!handle) return Buffer.concat(bufferedChunks);
      const bytes = Buffer.alloc(size);
      for (let at = 0; at < size; ) {
        const { bytesRead } = await handle.read(bytes, at, size - at, at);
        if (bytesRead === 0) throw new Error('an upload is shorter on disk than it was received');
        at += bytesRead;
      }
      return bytes;
    },
    stream: () => {
      if (endError) throw endError;
      const stream = handle
        ? handle.createReadStream({ start: 0, autoClose: false })
        : Readable.from(bufferedChunks, { objectMode: false });
      streams.push(stream.on('error', () => undefined)); // its reader handles it; one without a reader must not end the process
      return stream;
    },
    close: () => close(new Error('the request of this upload has ended')),
  };
};

const openUnlinked = async (folder: string): Promise<FileHandle> => {
  const path = join(folder, randomUUID());
  const handle = await open(path, 'wx+', 0o600);
  await unlink(path);
  return handle;
};
