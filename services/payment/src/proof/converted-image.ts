import { RefusedFile } from './refusal.ts';

/** More pixels than this are not decoded: a few kilobytes may claim to be gigabytes. */
const maxPixels = 25_000_000;
/** AV1 takes longest to decode, in native code that nothing interrupts: 3 s for 25 million pixels. Phones take 12 million. */
const maxAv1Pixels = 12_500_000;
const maxSeconds = 5;

/** Loaded with the first image, for few proofs need it. */
const loadSharp = async () => {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
};

/** Draws the first frame of an image as a JPEG. Throws where it cannot be decoded or has too many pixels. */
export const convertedToJpeg = async (file: Buffer): Promise<Buffer> => {
  const sharp = await loadSharp();
  const limitInputPixels = isAvif(file) ? maxAv1Pixels : maxPixels;
  const image = sharp(file, { limitInputPixels, failOn: 'error', sequentialRead: true });
  try {
    return await image
      .timeout({ seconds: maxSeconds })
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 90 })
      .toBuffer();
  } catch (error) {
    const isTooLarge = error instanceof Error && error.message.includes('exceeds pixel limit');
    throw new RefusedFile(isTooLarge ? 'proof-too-many-pixels' : 'proof-damaged', { cause: error });
  }
};

/** The file starts with a box of its type, whose brands follow (ISO/IEC 14496-12, 4.3). */
const isAvif = (file: Buffer): boolean => file.toString('latin1', 4, 8) === 'ftyp';
