import { unsupportedMedia } from '@eshop/contracts/problems/general';

/** The widths in which each image is stored beside its own, in pixels. */
export const imageWidths = [320, 640, 1280] as const;
/** More pixels than this are not decoded: a few kilobytes may claim to be gigabytes. */
const maxPixels = 25_000_000;
/** How long drawing one file may take, in seconds. */
const maxSeconds = 10;
const acceptedFormats = new Set<string | undefined>(['png', 'jpeg', 'webp']);

export interface RedrawnImage {
  width: number;
  height: number;
  /** WebP without any metadata; `width` is undefined for the image in its own size. */
  files: { width: number | undefined; bytes: Buffer }[];
}

/** Loads sharp with the first image, for most replicas never draw one. */
const loadSharp = async () => {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
};
let lastDrawing: Promise<unknown> = Promise.resolve();

/**
 * Decodes an image and draws it again: as it is, upright, and in three widths, never enlarged. Nothing of the uploaded
 * bytes is kept, so whatever else was hidden in them is gone. One at a time, because a decoded image is large. Throws a
 * 415 problem on what is no still image in PNG, JPEG or WebP, is broken, or has too many pixels.
 */
export const redraw = (bytes: Buffer): Promise<RedrawnImage> => {
  const drawing = lastDrawing.then(() => draw(bytes));
  lastDrawing = drawing.catch(() => undefined);
  return drawing;
};

const draw = async (bytes: Buffer): Promise<RedrawnImage> => {
  const sharp = await loadSharp();
  const open = () =>
    sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error', sequentialRead: true })
      .autoOrient()
      .timeout({ seconds: maxSeconds });
  try {
    const { format, pages = 1 } = await open().metadata();
    if (!acceptedFormats.has(format) || pages > 1) throw new Error('it is animated, or of another format');
    const { data, info } = await open().webp({ quality: 90 }).toBuffer({ resolveWithObject: true });
    const files: RedrawnImage['files'] = [{ width: undefined, bytes: data }];
    for (const width of imageWidths) {
      const resizedImage = open().resize({ width, withoutEnlargement: true }).webp({ quality: 80 });
      files.push({ width, bytes: await resizedImage.toBuffer() });
    }
    return { width: info.width, height: info.height, files };
  } catch (error) {
    throw unsupportedMedia(`This is no picture that can be shown: ${(error as Error).message}.`);
  }
};
