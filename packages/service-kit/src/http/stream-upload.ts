import type { Readable } from 'node:stream';
import busboy from 'busboy';
import type { Request } from 'express';
import { badRequest, tooLarge } from './problem.ts';
import { whenCutOff } from './when-cut-off.ts';

/**
 * The one file of a `multipart/form-data` request as a stream, for what need not be in memory as a whole. The stream fails
 * with a 413 problem beyond `maxBytes`, and with a 400 problem when the form ends in the middle of it; without the file the
 * promise fails with one.
 */
export const streamUpload = (
  req: Request,
  { field, maxBytes }: { field: string; maxBytes: number },
): Promise<Readable> =>
  new Promise((resolve, reject) => {
    let file: Readable | undefined;
    const fail = (error: Error) => {
      req.unpipe(form);
      req.resume();
      file?.destroy(error);
      reject(error);
    };
    const form = open(req, field, maxBytes);
    form.on('file', (name, stream) => {
      if (name !== field) return fail(malformed(field));
      file = stream;
      stream.on('limit', () => fail(tooLarge(`The file may have at most ${maxBytes} bytes.`)));
      stream.on('error', () => undefined); // whoever reads it hears of it; one that nobody reads any more must not end the process
      resolve(stream);
    });
    form.on('error', () => fail(malformed(field)));
    form.on('close', () => reject(malformed(field)));
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
