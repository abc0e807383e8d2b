import type { PlainImage } from './image.ts';

const headerLength = 12;
const keptChunks = new Set(['VP8X', 'ICCP', 'ALPH', 'VP8 ', 'VP8L']);
const exifFlag = 0x08;
const xmpFlag = 0x04;
const animationFlag = 0x02;

/**
 * The still WebP that a file starts with; `animated` where it is an animation, undefined where there is none.
 * https://developers.google.com/speed/webp/docs/riff_container
 */
export const plainWebp = (file: Buffer): PlainImage | 'animated' | undefined => {
  if (file.length < headerLength) return undefined;
  const fileEnd = 8 + file.readUInt32LE(4);
  if (fileEnd > file.length) return undefined;
  const parts: Buffer[] = [];
  let size: Size | undefined;
  let hasPixels = false;
  for (let at = headerLength; at + 8 <= fileEnd; ) {
    const name = file.toString('latin1', at, at + 4);
    const length = file.readUInt32LE(at + 4);
    const end = at + 8 + length + (length % 2);
    if (at + 8 + length > fileEnd) return undefined;
    const chunk = Buffer.from(file.subarray(at, Math.min(end, fileEnd)));
    const flags = name === 'VP8X' ? (chunk[8] ?? 0) : 0;
    if (flags & animationFlag) return 'animated';
    if (name === 'VP8X') chunk[8] = flags & ~(exifFlag | xmpFlag);
    size ??= sizeOf(name, chunk);
    hasPixels ||= name === 'VP8 ' || name === 'VP8L';
    if (keptChunks.has(name)) parts.push(chunk);
    at = end;
  }
  if (!size || !hasPixels) return undefined;
  const body = Buffer.concat(parts);
  const header = Buffer.from(file.subarray(0, headerLength));
  header.writeUInt32LE(body.length + 4, 4);
  return { ...size, bytes: Buffer.concat([header, body]) };
};

type Size = Pick<PlainImage, 'width' | 'height'>;

const sizeOf = (name: string, chunk: Buffer): Size | undefined => {
  if (chunk.length < 18) return undefined;
  switch (name) {
    case 'VP8X':
      return { width: chunk.readUIntLE(12, 3) + 1, height: chunk.readUIntLE(15, 3) + 1 };
    case 'VP8L': {
      const bits = chunk.readUInt32LE(9);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8 ':
      return { width: chunk.readUInt16LE(14) & 0x3fff, height: chunk.readUInt16LE(16) & 0x3fff };
    default:
      return undefined;
  }
};
