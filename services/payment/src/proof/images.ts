/** How large a picture is, and where in the file it ends; undefined when it is none of its kind. */
export interface Picture {
  width: number;
  height: number;
  end: number;
}

/** https://www.w3.org/TR/png-3/#5DataRep: chunks of length, name, data and checksum, from IHDR to IEND. */
export const png = (file: Buffer): Picture | undefined => {
  if (file.length < 33 || file.toString('latin1', 12, 16) !== 'IHDR') return undefined;
  for (let at = 8; at + 12 <= file.length; ) {
    const end = at + 12 + file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IEND')
      return { width: file.readUInt32BE(16), height: file.readUInt32BE(20), end };
    at = end;
  }
  return undefined;
};

/** https://developers.google.com/speed/webp/docs/riff_container: one RIFF file, its first chunk tells the size. */
export const webp = (file: Buffer): Picture | undefined => {
  if (file.length < 30) return undefined;
  const size = file.readUInt32LE(4);
  const end = 8 + size + (size % 2);
  switch (file.toString('latin1', 12, 16)) {
    case 'VP8X':
      return { width: file.readUIntLE(24, 3) + 1, height: file.readUIntLE(27, 3) + 1, end };
    case 'VP8L': {
      const bits = file.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1, end };
    }
    case 'VP8 ':
      return { width: file.readUInt16LE(26) & 0x3fff, height: file.readUInt16LE(28) & 0x3fff, end };
    default:
      return undefined;
  }
};
