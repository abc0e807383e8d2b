import { pipeline } from 'node:stream/promises';
import { ProblemError } from '@eshop/contracts/problem-type';
import { badRequest, requestTimeout, tooLarge } from '@eshop/contracts/problems/general';
import { uploadTooSlow } from '@eshop/contracts/problems/uploads';
import busboy from 'busboy';
import type { Request } from 'express';
import type { Spool, SpooledFile } from './spool.ts';
import { maxUploadSeconds, minUploadBytesPerSecond, rateWindowSeconds } from './upload-limits.ts';

/** What a route that takes a file declares about it. */
export interface UploadSpec {
  /** The form's field that holds the file. */
  field: string;
  maxBytes: number;
}

/** A file that has arrived as a whole. It is gone once its request has been answered. */
export interface ReceivedFile extends Pick<SpooledFile, 'bytes' | 'stream'> {
  size: number;
  /** The form's other fields, at most ten of a thousand characters. */
  fields: Readonly<Record<string, string>>;
}

interface Options extends UploadSpec {
  /** Whose file it is. */
  userId: string;
  spool: Spool;
  /** @default 120 */
  maxSeconds?: number;
  /** How slow the body may arrive, over each window. @default 4096 bytes a second over 10 seconds */
  minRate?: { bytesPerSecond: number; windowSeconds: number };
}

/** A request's upload: `receive` reads it, `discard` frees what it holds. */
export interface PendingUpload {
  receive(): Promise<ReceivedFile>;
  discard(): Promise<void>;
}

/**
 * Prepares to receive the one file of a `multipart/form-data` request. `receive` throws a 400 problem when the form is
 * malformed, cut off or without the file, 408 when it takes too long or arrives too slowly, 413 when the file is larger than
 * allowed, 429 and 503 when there is no space for it.
 */
export const pendingUpload = (req: Request, options: Options): PendingUpload => {
  const displacement = new AbortController();
  const file = options.spool.create(options.userId, (error) => displacement.abort(error));
  return {
    receive: async () => {
      const fields = await readForm(req, file, options, displacement.signal);
      return { size: file.size(), fields, bytes: file.bytes, stream: file.stream };
    },
    discard: file.close,
  };
};

const defaultMinRate = { bytesPerSecond: minUploadBytesPerSecond, windowSeconds: rateWindowSeconds };

const readForm = (
  req: Request,
  file: SpooledFile,
  { field, maxBytes, maxSeconds = maxUploadSeconds, minRate = defaultMinRate }: Options,
  displaced: AbortSignal,
) =>
  new Promise<Record<string, string>>((resolve, reject) => {
    const fields: Record<string, string> = {};
    let writePromise: Promise<void> | undefined;
    const form = open(req, field, maxBytes);
    const fail = (error: Error) => {
      clearTimeout(timer);
      stopWatching();
      req.unpipe(form);
      form.destroy();
      req.resume();
      reject(error);
    };
    const timer = setTimeout(
      () => fail(requestTimeout(`The file did not arrive within ${maxSeconds} seconds.`)),
      maxSeconds * 1000,
    ).unref();
    const stopWatching = watchRate(req, minRate, fail);
    if (displaced.aborted) return fail(displaced.reason);
    displaced.addEventListener('abort', () => fail(displaced.reason));
    form.on('field', (name, value) => {
      fields[name] = value;
    });
    form.on('file', (name, stream) => {
      stream.on('error', () => undefined); // one that nobody reads must not end the process
      if (name !== field || writePromise) return fail(malformedField(field));
      stream.on('limit', () => fail(tooLarge(`The file may have at most ${maxBytes} bytes.`)));
      writePromise = pipeline(stream, async (chunks: AsyncIterable<Buffer>) => {
        for await (const chunk of chunks) await file.write(chunk);
      });
      // A form that ends in the middle of a file is an error of the file's stream.
      writePromise.catch((error: unknown) => fail(error instanceof ProblemError ? error : malformedField(field)));
    });
    form.on('error', () => fail(malformedField(field)));
    form.on('close', () => {
      if (!writePromise) return fail(malformedField(field));
      writePromise.then(
        () => {
          clearTimeout(timer);
          stopWatching();
          resolve(fields);
        },
        () => undefined, // failed above
      );
    });
    req.pipe(form);
    whenCutOff(req, () => fail(malformedField(field)));
  });

/** Fails an upload whose body arrives more slowly than it must; returns what ends the watch. */
const watchRate = (
  req: Request,
  { bytesPerSecond, windowSeconds }: NonNullable<Options['minRate']>,
  fail: (error: Error) => void,
): (() => void) => {
  const minBytes = bytesPerSecond * windowSeconds;
  let bytes = 0;
  const count = (chunk: Buffer) => {
    bytes += chunk.length;
  };
  const check = () => {
    if (req.readableEnded || bytes >= minBytes) bytes = 0;
    else fail(uploadTooSlow(`The file must arrive at ${bytesPerSecond} bytes a second or more.`));
  };
  const timer = setInterval(check, windowSeconds * 1000).unref();
  req.on('data', count);
  return () => {
    clearInterval(timer);
    req.off('data', count);
  };
};

const open = (req: Request, field: string, fileSize: number) => {
  try {
    return busboy({ headers: req.headers, limits: { files: 1, fileSize, fields: 10, fieldSize: 1000, parts: 12 } });
  } catch {
    throw malformedField(field); // busboy's only error here: a content type without a boundary
  }
};

const malformedField = (field: string) =>
  badRequest('The form is not well-formed.', { errors: [{ pointer: `/${field}`, message: 'one file is needed' }] });

/**
 * Runs once a request's body can no longer come to its end, also when that was so before anybody asked: a client that
 * hung up while something else was waited for has told so already.
 */
const whenCutOff = (req: Request, tell: () => void): void => {
  if (req.destroyed) tell();
  else req.on('close', () => req.readableEnded || tell());
};
