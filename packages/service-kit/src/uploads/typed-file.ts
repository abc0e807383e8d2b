import { unsupportedMedia } from '@eshop/contracts/problems/general';
import { fileTypeFromBuffer } from 'file-type';
import type { ReceivedFile } from './receive-upload.ts';

/** A file in memory with the type of its content. */
export interface TypedFile<Type extends string> {
  bytes: Buffer;
  contentType: Type;
}

/** Reads a received file whose content, whatever the client calls it, is of one of these types. Throws a 415 problem otherwise. */
export const readTyped = async <Type extends string>(
  file: Pick<ReceivedFile, 'bytes'>,
  types: readonly Type[],
): Promise<TypedFile<Type>> => {
  const bytes = await file.bytes();
  const detectedType = await fileTypeFromBuffer(bytes);
  const contentType = types.find((type) => type === detectedType?.mime);
  if (!contentType) throw unsupportedMedia(`The file must be one of ${types.join(', ')}.`);
  return { bytes, contentType };
};
