import { encode } from 'uqr';

/** Light modules around a QR code, which scanners need. */
const quietZone = 4;

/** A text as a QR code: the path of its dark modules in an SVG of `size` by `size`. */
export const qrPath = (text: string): { path: string; size: number } => {
  const { data, size } = encode(text, { border: quietZone });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { path, size };
};
