import type { PlainImage } from './image.ts';

const signatureLength = 8;
/** Length, name and checksum of a chunk. */
const frameLength = 12;
const imageHeader = 'IHDR';
const imageEnd = 'IEND';
/** What the image looks like; the rest is text, times, thumbnails, animation and what programs keep for themselves. */
const keptChunks = new Set(
  `${imageHeader} PLTE IDAT ${imageEnd} tRNS gAMA cHRM sRGB iCCP sBIT cICP pHYS bKGD`.split(' '),
);

/** The PNG that a file starts with; undefined where there is none. https://www.w3.org/TR/png-3/#5DataRep */
export const plainPng = (file: Buffer): PlainImage | undefined => {
  const parts = [file.subarray(0, signatureLength)];
  if (chunkName(file, signatureLength) !== imageHeader) return undefined;
  for (let at = signatureLength; at + frameLength <= file.length; ) {
    const end = at + frameLength + file.readUInt32BE(at);
    const name = chunkName(file, at);
    if (end > file.length) return undefined;
    if (keptChunks.has(name)) parts.push(file.subarray(at, end));
    if (name === imageEnd)
      return { width: file.readUInt32BE(16), height: file.readUInt32BE(20), bytes: Buffer.concat(parts) };
    at = end;
  }
  return undefined;
};

const chunkName = (file: Buffer, at: number) => file.toString('latin1', at + 4, at + 8);
