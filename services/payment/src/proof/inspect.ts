import type { proofTypes } from '@eshop/contracts/proof';
import { convertedToJpeg } from './converted-image.ts';
import { detectType } from './detect-type.ts';
import { checkSize, type PlainImage } from './image.ts';
import { plainJpeg } from './jpeg.ts';
import { plainPdf } from './pdf/plain-pdf.ts';
import { plainPng } from './png.ts';
import { RefusedFile } from './refusal.ts';
import { plainWebp } from './webp.ts';

/** A file that can be kept as a proof: what it shows, and nothing else of what was sent. */
export interface PlainProof {
  contentType: (typeof proofTypes)[number];
  bytes: Uint8Array;
}

/**
 * Makes a proof of a file that a phone, a bank or a scanner made. Throws `RefusedFile`, and other errors where a decoder
 * fails on a damaged file. Needs bounds of time and memory around it.
 */
export const inspect = async (file: Buffer): Promise<PlainProof> => {
  switch (await detectType(file)) {
    case 'pdf':
      return { contentType: 'application/pdf', bytes: await plainPdf(file) };
    case 'png':
      return { contentType: 'image/png', bytes: pixelsOf(plainPng(file)) };
    case 'jpeg':
      return { contentType: 'image/jpeg', bytes: pixelsOf(plainJpeg(file)) };
    case 'webp': {
      const image = plainWebp(file);
      return image === 'animated' ? convertFile(file) : { contentType: 'image/webp', bytes: pixelsOf(image) };
    }
    case 'convertible':
      return convertFile(file);
    case 'heic':
      throw new RefusedFile('proof-heic');
    case undefined:
      throw new RefusedFile('proof-unsupported');
  }
};

const pixelsOf = (image: PlainImage | undefined): Buffer => {
  if (!image) throw new RefusedFile('proof-damaged');
  checkSize(image);
  return image.bytes;
};

const convertFile = async (file: Buffer): Promise<PlainProof> => ({
  contentType: 'image/jpeg',
  bytes: await convertedToJpeg(file),
});
