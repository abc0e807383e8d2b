import { RefusedFile } from './refusal.ts';

/** An image of its pixels and colors alone: metadata, and whatever stood behind the image, is gone. */
export interface PlainImage {
  width: number;
  height: number;
  bytes: Buffer;
}

/** What a viewer can hold: whatever a phone takes, and no bomb. */
const maxPixels = 200_000_000;
const maxPixelsPerSide = 20_000;

/** Throws where an image has no pixels or too many. */
export const checkSize = ({ width, height }: Pick<PlainImage, 'width' | 'height'>): void => {
  if (width < 1 || height < 1) throw new RefusedFile('proof-damaged');
  checkMaxSize({ width, height });
};

/** Throws where an image has too many pixels. */
export const checkMaxSize = ({ width, height }: Pick<PlainImage, 'width' | 'height'>): void => {
  if (width > maxPixelsPerSide || height > maxPixelsPerSide || width * height > maxPixels)
    throw new RefusedFile('proof-too-many-pixels');
};
