import { checkMaxSize } from '../image.ts';
import { plainJpeg } from '../jpeg.ts';

/** Markers of a JPEG 2000 codestream. ISO/IEC 15444-1, A.4.1 and A.5.1. */
const startOfCodestream = 0xff4f;
const sizeMarker = 0xff51;

/**
 * Checks how many pixels an image in a PDF has by its own bytes: viewers decode as many, whatever the PDF says of it.
 * Formats whose size stands in the PDF alone are left to that. Throws `RefusedFile`.
 */
export const checkEncodedImage = (filter: string, bytes: Uint8Array): void => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (filter.startsWith('DCT')) plainJpeg(file, checkMaxSize);
  if (filter === 'JPXDecode') checkJpeg2000(file);
};

const checkJpeg2000 = (file: Buffer): void => {
  for (let at = file.indexOf(0xff); at >= 0 && at + 24 <= file.length; at = file.indexOf(0xff, at + 1)) {
    if (file.readUInt16BE(at) !== startOfCodestream || file.readUInt16BE(at + 2) !== sizeMarker) continue;
    const [right, bottom] = [file.readUInt32BE(at + 8), file.readUInt32BE(at + 12)];
    checkMaxSize({ width: right - file.readUInt32BE(at + 16), height: bottom - file.readUInt32BE(at + 20) });
  }
};
