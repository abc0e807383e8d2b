const identifier = 'Exif\0\0';
const orientationTag = 0x0112;
const entryLength = 12;

/** Which way is up by the data of an EXIF segment, 1 to 8; undefined where it does not say. CIPA DC-008, 4.6. */
export const exifOrientation = (segment: Buffer): number | undefined => {
  const tiff = segment.subarray(identifier.length);
  if (segment.toString('latin1', 0, identifier.length) !== identifier || tiff.length < 14) return undefined;
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return undefined;
  const count = short(directory);
  for (
    let index = 0, at = directory + 2;
    index < count && at + entryLength <= tiff.length;
    index++, at += entryLength
  ) {
    if (short(at) !== orientationTag) continue;
    const orientation = short(at + 8);
    return orientation >= 1 && orientation <= 8 ? orientation : undefined;
  }
  return undefined;
};

/** An EXIF segment, with its marker, that says which way is up and nothing else. */
export const exifOf = (orientation: number): Buffer => {
  const tiff = Buffer.from('MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0', 'latin1');
  tiff.writeUInt16BE(orientation, 18);
  const data = Buffer.concat([Buffer.from(identifier, 'latin1'), tiff]);
  const marker = Buffer.from([0xff, 0xe1, 0, data.length + 2]);
  return Buffer.concat([marker, data]);
};
