import { fileTypeFromBuffer } from 'file-type';

/** What a file is by its content, of what can be made a proof; `heic` and undefined cannot. */
export type DetectedType = 'pdf' | 'png' | 'jpeg' | 'webp' | 'convertible' | 'heic' | undefined;

/** Readers look for the header of a PDF in so many bytes; exporters write blank lines or a byte order mark before it. */
const headerBytes = 1024;

/** Tells what a file is by its content, whatever its sender calls it. */
export const detectType = async (file: Buffer): Promise<DetectedType> => {
  if (startsAsPdf(file)) return 'pdf';
  const detectedType = await fileTypeFromBuffer(file);
  switch (detectedType?.mime) {
    case 'image/png':
    case 'image/apng':
      return 'png';
    case 'image/jpeg':
      return 'jpeg';
    case 'image/webp':
      return 'webp';
    case 'image/gif':
    case 'image/avif':
      return 'convertible';
    case 'image/heic':
    case 'image/heif':
    case 'image/heic-sequence':
    case 'image/heif-sequence':
      return 'heic';
    default:
      return undefined;
  }
};

const startsAsPdf = (file: Buffer): boolean =>
  /^(?:\xef\xbb\xbf)?[\s\0]*%PDF-\d\.\d/.test(file.toString('latin1', 0, headerBytes));
