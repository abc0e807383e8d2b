import type { Picture } from './images.ts';

const startOfImage = 0xd8;
const endOfImage = 0xd9;
const startOfScan = 0xda;
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const isInScan = (marker: number) => marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7);

/**
 * ITU T.81, annex B: segments of marker, length and data, with compressed data behind a scan's. Telephones write further
 * JPEGs behind the first (a preview, what is needed for HDR): they are taken as its part.
 */
export const jpeg = (file: Buffer): Picture | undefined => {
  const first = oneJpeg(file, 0);
  let end = first?.end ?? 0;
  for (let next = first; next; next = oneJpeg(file, end)) end = next.end;
  return first && { ...first, end };
};

const oneJpeg = (file: Buffer, start: number): Picture | undefined => {
  if (start + 4 > file.length || file.readUInt16BE(start) !== 0xff00 + startOfImage) return undefined;
  let size = { width: 0, height: 0 };
  for (let at = start + 2; at + 2 <= file.length; ) {
    if (file[at] !== 0xff) return undefined;
    const marker = file[at + 1] ?? 0;
    if (marker === endOfImage) return { ...size, end: at + 2 };
    if (marker === 0xff)
      at += 1; // filled up
    else if (at + 9 > file.length) return undefined;
    else {
      if (isFrame(marker)) size = { height: file.readUInt16BE(at + 5), width: file.readUInt16BE(at + 7) };
      at += 2 + file.readUInt16BE(at + 2);
      if (marker === startOfScan) at = endOfScan(file, at);
    }
  }
  return undefined;
};

/** Where the next marker stands behind compressed data, in which 0xff is followed by zero or a restart. */
const endOfScan = (file: Buffer, from: number): number => {
  for (let at = file.indexOf(0xff, from); at >= 0; at = file.indexOf(0xff, at + 1))
    if (!isInScan(file[at + 1] ?? 0)) return at;
  return file.length;
};
