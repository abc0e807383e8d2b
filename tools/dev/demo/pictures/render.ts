import sharp from 'sharp';
import type { Drawing } from './draw.ts';

/** A drawing as WebP; the least effort, because every first start waits for it. */
export const render = ({ svg }: Drawing): Promise<Buffer> =>
  sharp(Buffer.from(svg)).webp({ quality: 82, effort: 0 }).toBuffer();
