import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import type { Request } from 'express';
import { badRequest, ProblemError, requestTimeout, tooLarge } from './problem.ts';
import type { Spool, SpooledFile } from './spool.ts';
import { maxUploadSeconds } from './upload-limits.ts';
import { whenCutOff } from './when-cut-off.ts';

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
  spool: Spool;
  /** @default 120 */
  maxSeconds?: number;
}

/** A request's upload: `receive` reads it, `discard` frees what it holds. */
export interface PendingUpload {
  receive(): Promise<ReceivedFile>;
  discard(): Promise<void>;
}

/**
 * Prepares to receive the one file of a `multipart/form-data` request. `receive` throws a 400 problem when the form is
 * malformed, cut off or without the file, 408 when it takes too long, 413 when the file is larger than allowed.
 */
export const pendingUpload = (req: Request, options: Options): PendingUpload => {
  const file = options.spool.create();
  return {
    receive: async () => {
      const fields = await readForm(req, file, options);
      return { size: file.size(), fields, bytes: file.bytes, stream: file.stream };
    },
    discard: file.close,
  };
};

const readForm = (req: Request, file: SpooledFile, { field, maxBytes, maxSeconds = maxUploadSeconds }: Options) =>
  new Promise<Record<string, string>>((resolve, reject) => {
    const fields: Record<string, string> = {};
    let written: Promise<void> | undefined;
    const form = open(req, field, maxBytes);
    const fail = (error: Error) => {
      clearTimeout(timer);
      req.unpipe(form);
      form.destroy();
      req.resume();
      reject(error);
    };
    const timer = setTimeout(
      () => fail(requestTimeout(`The file did not arrive within ${maxSeconds} seconds.`)),
      maxSeconds * 1000,
    ).unref();
    form.on('field', (name, value) => {
      fields[name] = value;
    });
    form.on('file', (name, stream) => {
      stream.on('error', () => undefined); // one that nobody reads must not end the process
      if (name !== field || written) return fail(malformed(field));
      stream.on('limit', () => fail(tooLarge(`The file may have at most ${maxBytes} bytes.`)));
      written = pipeline(stream, async (chunks: AsyncIterable<Buffer>) => {
        for await (const chunk of chunks) await file.write(chunk);
      });
      // A form that ends in the middle of a file is an error of the file's stream.
      written.catch((error: unknown) => fail(error instanceof ProblemError ? error : malformed(field)));
    });
    form.on('error', () => fail(malformed(field)));
    form.on('close', () => {
      if (!written) return fail(malformed(field));
      written.then(
        () => {
          clearTimeout(timer);
          resolve(fields);
        },
        () => undefined, // failed above
      );
    });
    req.pipe(form);
    whenCutOff(req, () => fail(malformed(field)));
  });

const open = (req: Request, field: string, fileSize: number) => {
  try {
    return busboy({ headers: req.headers, limits: { files: 1, fileSize, fields: 10, fieldSize: 1000, parts: 12 } });
  } catch {
    throw malformed(field); // busboy's only error here: a content type without a boundary
  }
};

const malformed = (field: string) =>
  badRequest('The form is not well-formed.', { errors: [{ pointer: `/${field}`, message: 'one file is needed' }] });
