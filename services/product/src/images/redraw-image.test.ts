import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { redraw } from './redraw-image.ts';

const canvas = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#c0392b' } });

const png = await canvas(400, 400).png({ compressionLevel: 0 }).toBuffer();
const frames = await sharp([png, await canvas(400, 400).negate().png().toBuffer()], { join: { animated: true } })
  .webp()
  .toBuffer();
const bomb = await canvas(6000, 6000).png().toBuffer();
const gif = await canvas(9, 9).gif().toBuffer();

describe('a picture', () => {
  it('is kept in its own size and three widths, as WebP, never enlarged', async () => {
    const { width, height, files } = await redraw(await canvas(900, 600).png().toBuffer());
    expect([width, height]).toEqual([900, 600]);
    const sizes = await Promise.all(files.map(async ({ bytes }) => sharp(bytes).metadata()));
    expect(sizes.map(({ format, width, height }) => [format, width, height])).toEqual([
      ['webp', 900, 600],
      ['webp', 320, 213],
      ['webp', 640, 427],
      ['webp', 900, 600],
    ]);
  });

  it('keeps nothing of where and by what it was taken, nor of what was appended, and stands upright', async () => {
    const photograph = await canvas(40, 20)
      .jpeg()
      .withExif({ IFD0: { Copyright: 'SECRET-EXIF' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const { width, height, files } = await redraw(Buffer.concat([photograph, Buffer.from('<script>SECRET</script>')]));
    expect([width, height]).toEqual([20, 40]);
    for (const { bytes } of files) {
      expect(bytes.includes('SECRET')).toBe(false);
      expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    }
  });

  it.each([
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['an animation', frames],
    ['a PNG that ends in the middle', png.subarray(0, png.length / 2)],
    ['only the first bytes of one', Buffer.concat([png.subarray(0, 40), Buffer.from('nothing')])],
    ['a bomb of 36 million pixels in few bytes', bomb],
    ['a GIF', gif],
  ])('is refused when it is %s', async (_, bytes) => {
    await expect(redraw(bytes)).rejects.toMatchObject({ problem: { status: 415 } });
  });
});
