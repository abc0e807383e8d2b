import type { proofTypes } from '@eshop/contracts/payment';
import { tooLarge, unsupportedMedia } from '@eshop/service-kit/http/problem';
import { type Picture, png, webp } from './images.ts';
import { jpeg } from './jpeg.ts';
import { faultOfPdf } from './pdf.ts';

type Type = (typeof proofTypes)[number];

/** What a viewer can hold: whatever a telephone takes, and no bomb. */
const mostPixels = 200_000_000;
const mostASide = 20_000;

const pictures: Partial<Record<Type, (file: Buffer) => Picture | undefined>> = {
  'image/png': png,
  'image/jpeg': jpeg,
  'image/webp': webp,
};

/**
 * Refuses a file that is more than a picture or a document: one that acts, is a second file for another program, or
 * unpacks to more than it should. Throws a 415 problem, or 413 for too many pixels.
 */
export const inspect = async (file: Buffer, type: Type): Promise<void> => {
  const look = pictures[type];
  if (!look) return refuse(await faultOfPdf(file));
  const picture = look(file);
  if (!picture?.width || !picture.height) return refuse('is broken');
  if (picture.end !== file.length) return refuse('has something else behind the picture');
  if (picture.width > mostASide || picture.height > mostASide || picture.width * picture.height > mostPixels)
    throw tooLarge(`The picture may have at most ${mostASide} pixels a side.`);
};

const refuse = (fault: string | undefined): void => {
  if (fault) throw unsupportedMedia(`The file ${fault}. Send a picture of it instead, or print it to a new PDF.`);
};
