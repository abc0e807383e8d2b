import { unsupportedMedia } from '@eshop/contracts/problems/general';

/** The widths in which each picture is kept beside its own, in pixels. */
export const pictureWidths = [320, 640, 1280] as const;
/** More pixels than this are not decoded: a few kilobytes may claim to be gigabytes. */
const maxPixels = 25_000_000;
/** How long drawing one file may take, in seconds. */
const maxSeconds = 10;
const taken = new Set<string | undefined>(['png', 'jpeg', 'webp']);

export interface Picture {
  width: number;
  height: number;
  /** WebP without any metadata; `width` is undefined for the picture in its own size. */
  files: { width: number | undefined; bytes: Buffer }[];
}

/** Loaded with the first picture, for most replicas never draw one. */
const loadSharp = async () => {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
};
let last: Promise<unknown> = Promise.resolve();

/**
 * Decodes a picture and draws it anew: as it is, upright, and in three widths, never enlarged. Nothing of the uploaded
 * bytes is kept, so whatever else was hidden in them is gone. One at a time, because a decoded picture is large. Throws a
 * 415 problem on what is no still picture in PNG, JPEG or WebP, is broken, or has too many pixels.
 */
export const redraw = (bytes: Buffer): Promise<Picture> => {
  const drawn = last.then(() => draw(bytes));
  last = drawn.catch(() => undefined);
  return drawn;
};

const draw = async (bytes: Buffer): Promise<Picture> => {
  const sharp = await loadSharp();
  const open = () =>
    sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error', sequentialRead: true })
      .autoOrient()
      .timeout({ seconds: maxSeconds });
  try {
    const { format, pages = 1 } = await open().metadata();
    if (!taken.has(format) || pages > 1) throw new Error('it is animated, or of another format');
    const { data, info } = await open().webp({ quality: 90 }).toBuffer({ resolveWithObject: true });
    const files: Picture['files'] = [{ width: undefined, bytes: data }];
    for (const width of pictureWidths) {
      const resized = open().resize({ width, withoutEnlargement: true }).webp({ quality: 80 });
      files.push({ width, bytes: await resized.toBuffer() });
    }
    return { width: info.width, height: info.height, files };
  } catch (error) {
    throw unsupportedMedia(`This is no picture that can be shown: ${(error as Error).message}.`);
  }
};
