import { exifOf, exifOrientation } from './exif.ts';
import type { PlainImage } from './image.ts';
import { RefusedFile } from './refusal.ts';

const startOfImage = 0xd8;
const endOfImage = 0xd9;
const startOfScan = 0xda;
const comment = 0xfe;
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const isInScan = (marker: number) => marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7);
const isApplication = (marker: number) => marker >= 0xe0 && marker <= 0xef;

/** The application segments that say what the colors are, by marker. */
const keptSegments: Readonly<Record<number, string>> = { 224: 'JFIF\0', 226: 'ICC_PROFILE\0', 238: 'Adobe' };
const exif = 0xe1;

type Size = Pick<PlainImage, 'width' | 'height'>;

/** A viewer decodes every scan of a progressive image over all of its pixels; encoders write about ten. */
const maxScans = 100;

/**
 * The JPEG that a file starts with; undefined where there is none. Throws `RefusedFile` for one of too many scans. Of its metadata it keeps which way is up. Phones write
 * previews, depth maps and films behind the image. ITU T.81, annex B: segments of marker, length and data, with compressed
 * data behind a scan's. `onSize` is called with the size so far, also where the rest is cut off.
 */
export const plainJpeg = (file: Buffer, onSize: (size: Size) => void = () => undefined): PlainImage | undefined => {
  if (file.length < 4 || file.readUInt16BE(0) !== 0xff00 + startOfImage) return undefined;
  const parts: Buffer[] = [];
  let size = { width: 0, height: 0 };
  let orientation = 1;
  let scans = 0;
  for (let at = 2; at + 2 <= file.length; ) {
    const marker = file[at + 1] ?? 0;
    if (file[at] !== 0xff) return undefined;
    if (marker === 0xff) {
      at += 1; // a fill byte
      continue;
    }
    if (marker === endOfImage) {
      if (scans === 0) return undefined;
      const start = [file.subarray(0, 2), ...(orientation > 1 ? [exifOf(orientation)] : [])];
      return { ...size, bytes: Buffer.concat([...start, ...parts, file.subarray(at, at + 2)]) };
    }
    if (at + 4 > file.length) return undefined;
    const dataEnd = at + 2 + file.readUInt16BE(at + 2);
    if (dataEnd > file.length || dataEnd < at + 4) return undefined;
    const data = file.subarray(at + 4, dataEnd);
    if (isFrame(marker)) {
      if (data.length < 5) return undefined;
      size = {
        height: Math.max(size.height, data.readUInt16BE(1)),
        width: Math.max(size.width, data.readUInt16BE(3)),
      };
      onSize(size);
    }
    if (marker === exif) orientation = exifOrientation(data) ?? orientation;
    if (marker === startOfScan && ++scans > maxScans) throw new RefusedFile('proof-too-complex');
    const end = marker === startOfScan ? endOfScan(file, dataEnd) : dataEnd;
    if (isKept(marker, data)) parts.push(file.subarray(at, end));
    at = end;
  }
  return undefined;
};

const isKept = (marker: number, data: Buffer): boolean => {
  if (!isApplication(marker)) return marker !== comment;
  const name = keptSegments[marker];
  return name !== undefined && data.toString('latin1', 0, name.length) === name;
};

/** Where the next marker stands behind compressed data, in which 0xff is followed by zero or a restart. */
const endOfScan = (file: Buffer, from: number): number => {
  for (let at = file.indexOf(0xff, from); at >= 0; at = file.indexOf(0xff, at + 1))
    if (!isInScan(file[at + 1] ?? 0)) return at;
  return file.length;
};
