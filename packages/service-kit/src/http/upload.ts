import { isUtf8 } from 'node:buffer';
import busboy from 'busboy';
import type { Request } from 'express';
import { fileTypeFromBuffer } from 'file-type';
import { badRequest, tooLarge, unsupportedMedia } from './problem.ts';
import { whenCutOff } from './when-cut-off.ts';

interface UploadOptions<Type extends string> {
  /** The form's field that holds the file. */
  field: string;
  maxBytes: number;
  /** Content types taken, judged by the file's content and not by what the client says of it. */
  types: readonly Type[];
}

export interface Upload<Type extends string> {
  bytes: Buffer;
  contentType: Type;
  /** The form's other fields, at most ten of a thousand characters. */
  fields: Readonly<Record<string, string>>;
}

/**
 * Reads one file of a `multipart/form-data` request into memory. Throws a 400 problem when the form is malformed or
 * has no file, 413 when the file is larger than allowed, 415 when its content is of another type.
 */
export const readUpload = async <Type extends string>(
  req: Request,
  options: UploadOptions<Type>,
): Promise<Upload<Type>> => {
  const { bytes, fields } = await readForm(req, options);
  const detected = await fileTypeFromBuffer(bytes);
  const contentType = options.types.find((type) => type === detected?.mime);
  if (!contentType) throw unsupportedMedia(`The file must be one of ${options.types.join(', ')}.`);
  return { bytes, contentType, fields };
};

/**
 * Reads one text file in UTF-8 of a `multipart/form-data` request, with the form's other fields. Throws a 400 problem when
 * the form is malformed, has no file or the file is no text, 413 when it is larger than allowed.
 */
export const readTextUpload = async (
  req: Request,
  options: Pick<UploadOptions<string>, 'field' | 'maxBytes'>,
): Promise<{ text: string; fields: Upload<string>['fields'] }> => {
  const { bytes, fields } = await readForm(req, options);
  if (!isUtf8(bytes) || bytes.includes(0)) {
    throw badRequest('The file is no text.', { errors: [{ pointer: `/${options.field}`, message: 'text in UTF-8' }] });
  }
  return { text: bytes.toString(), fields };
};

const readForm = (req: Request, { field, maxBytes }: Pick<UploadOptions<string>, 'field' | 'maxBytes'>) =>
  new Promise<{ bytes: Buffer; fields: Record<string, string> }>((resolve, reject) => {
    const chunks: Buffer[] = [];
    const fields: Record<string, string> = {};
    let found = false;
    const fail = (error: Error) => {
      req.unpipe(form);
      req.resume();
      reject(error);
    };
    const form = open(req, maxBytes);
    form.on('field', (name, value) => {
      fields[name] = value;
    });
    form.on('file', (name, stream) => {
      found ||= name === field;
      stream.on('data', (chunk: Buffer) => name === field && chunks.push(chunk));
      // A form that ends in the middle of a file is an error of the file's stream, and would end the process.
      stream.on('error', () => fail(malformed(field)));
      stream.on('limit', () => fail(tooLarge(`The file may have at most ${maxBytes} bytes.`)));
    });
    form.on('error', () => fail(malformed(field)));
    form.on('close', () => (found ? resolve({ bytes: Buffer.concat(chunks), fields }) : reject(malformed(field))));
    req.pipe(form);
    whenCutOff(req, () => fail(malformed(field)));
  });

const open = (req: Request, fileSize: number) => {
  try {
    return busboy({ headers: req.headers, limits: { files: 1, fileSize, fields: 10, fieldSize: 1000, parts: 12 } });
  } catch {
    throw malformed('file'); // busboy's only error here: a content type without a boundary
  }
};

const malformed = (field: string) =>
  badRequest('The form is not well-formed.', { errors: [{ pointer: `/${field}`, message: 'one file is needed' }] });
