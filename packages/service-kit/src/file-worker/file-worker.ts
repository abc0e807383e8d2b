import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { createSlots } from '../limits/slots.ts';
import type { Log } from '../telemetry/log.ts';
import type { FileMessage, ReplyPart } from './serve-files.ts';

/** What one file may take: processor time, time in all (longer, for a busy machine), and memory of JavaScript objects. */
export interface FileLimits {
  cpuMs: number;
  totalMs: number;
  heapMb: number;
}

/** How often the processor time of a thread is looked at, and after how long without work it ends, in milliseconds. */
const checkMs = 100;
const idleMs = 60_000;
const maxWaiting = 1000;

/** Works on files in a thread, one at a time. */
export interface FileWorker<Part> {
  /** Resolves with the parts of the reply, or with `exceeded` for a file that takes more than it may. */
  run(file: Buffer): Promise<readonly Part[] | 'exceeded'>;
  close(): Promise<void>;
}

interface Deps {
  /** The module that the thread runs, which calls `serveFiles`. */
  script: URL;
  limits: FileLimits;
  log: Pick<Log, 'warn'>;
}

/**
 * Creates a worker whose thread is terminated when a file takes more than it may; the next file gets a new one. A decoder
 * written in another language that is at work then comes to its own end, which its limits set.
 */
export const createFileWorker = <Part>({ script, limits, log }: Deps): FileWorker<Part> => {
  const slots = createSlots(1, maxWaiting);
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;

  const end = async () => {
    clearTimeout(idle);
    const previousWorker = worker;
    worker = undefined;
    await previousWorker?.terminate();
  };
  const ready = async (): Promise<Worker> => {
    clearTimeout(idle);
    if (worker) return worker;
    const startedWorker = startWorker(script, limits);
    startedWorker.on('error', (error) =>
      log.warn({ err: error, script: script.pathname }, 'a thread that reads files failed'),
    );
    startedWorker.once('exit', () => {
      if (worker === startedWorker) worker = undefined;
    });
    await once(startedWorker, 'message'); // it is loaded, which is not the file's time
    worker = startedWorker;
    return startedWorker;
  };
  return {
    run: (file) =>
      slots(async () => {
        const outcome = await runOne<Part>(await ready(), file, limits);
        if (outcome === 'exceeded') await end();
        else idle = setTimeout(end, idleMs).unref();
        return outcome;
      }),
    close: end,
  };
};

const startWorker = (script: URL, { heapMb }: FileLimits): Worker => {
  const worker = new Worker(script, {
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 16 },
  });
  worker.unref();
  return worker;
};

/** What a thread makes of a file; `exceeded` when it has to be terminated, or ended by itself for lack of memory. */
const runOne = async <Part>(
  worker: Worker,
  file: Buffer,
  { cpuMs, totalMs }: FileLimits,
): Promise<Part[] | 'exceeded'> => {
  const startedAt = performance.now();
  const usageBefore = await worker.cpuUsage();
  const { promise, resolve } = Promise.withResolvers<Part[] | 'exceeded'>();
  const parts: Part[] = [];
  const receive = ({ part, isLast }: ReplyPart) => {
    parts.push(part as Part);
    if (isLast) resolve(parts);
    else worker.postMessage('next' satisfies FileMessage);
  };
  const check = async () => {
    const { user, system } = await worker.cpuUsage(usageBefore);
    if (user + system > cpuMs * 1000 || performance.now() - startedAt > totalMs) resolve('exceeded');
  };
  const timer = setInterval(() => check().catch(() => resolve('exceeded')), checkMs);
  const fail = () => resolve('exceeded');
  worker.on('message', receive).once('error', fail).once('exit', fail);
  try {
    const copy = new Uint8Array(file);
    worker.postMessage(copy satisfies FileMessage, [copy.buffer]);
    return await promise;
  } finally {
    clearInterval(timer);
    worker.off('message', receive).off('error', fail).off('exit', fail);
  }
};
