import { parentPort } from 'node:worker_threads';

/** A part of a reply; the next one is sent when it is asked for. */
export interface ReplyPart {
  part: unknown;
  isLast: boolean;
}

/** What a thread receives: a file, or that the next part of the reply is wanted. */
export type FileMessage = Uint8Array | 'next';

/**
 * Serves, in a worker thread, files that `createFileWorker` sends. `work` returns the parts of the reply: each is copied in a
 * turn of the event loop of its own. What it throws ends the thread.
 */
export const serveFiles = (work: (file: Buffer) => Promise<readonly unknown[]>): void => {
  const port = parentPort;
  if (!port) throw new Error('this runs as a worker thread');
  let parts: unknown[] = [];
  port.on('message', async (message: FileMessage) => {
    if (message !== 'next')
      parts = [...(await work(Buffer.from(message.buffer, message.byteOffset, message.byteLength)))];
    const reply: ReplyPart = { part: parts.shift(), isLast: parts.length === 0 };
    port.postMessage(reply);
  });
  port.postMessage('ready');
};
