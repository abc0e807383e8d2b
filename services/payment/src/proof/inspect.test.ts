import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { archive, fixture, latin1, mark, outcomeOf, pdfOf, pixelsOf, png, refusalOf } from '../../test/proof-files.ts';
import { exifOrientation } from './exif.ts';

describe('an image as a proof', () => {
  it.each([
    ['photo-plain.jpg', 'image/jpeg'],
    ['photo-samsung-trailer.jpg', 'image/jpeg'],
    ['photo-padded.jpg', 'image/jpeg'],
    ['photo-motion.jpg', 'image/jpeg'],
    ['photo-gain-map.jpg', 'image/jpeg'],
    ['photo-exif-6.jpg', 'image/jpeg'],
    ['photo-cmyk.jpg', 'image/jpeg'],
    ['progressive.jpg', 'image/jpeg'],
    ['screenshot.png', 'image/png'],
    ['screenshot-cropped-in-place.png', 'image/png'],
    ['gray16.png', 'image/png'],
    ['gray-alpha.png', 'image/png'],
    ['palette.png', 'image/png'],
    ['image.webp', 'image/webp'],
    ['image-trailer.webp', 'image/webp'],
  ])('is kept with every pixel and nothing that stood behind or beside them: %s', async (name, contentType) => {
    const file = fixture(name);
    const proof = await outcomeOf(file);
    expect(proof.contentType).toBe(contentType);
    expect(await pixelsOf(proof.bytes)).toEqual(await pixelsOf(file));
    expect(proof.bytes.includes(mark)).toBe(false);
    const { exif, xmp } = await sharp(proof.bytes).metadata();
    expect([exif && exifOrientation(exif), xmp]).toEqual([name.includes('exif-6') ? 6 : undefined, undefined]);
  });

  it('is refused where its scans would keep a viewer busy', async () => {
    const file = fixture('progressive.jpg');
    const scan = file.lastIndexOf(latin1('\xff\xda'));
    const end = file.lastIndexOf(latin1('\xff\xd9'));
    const scans = (count: number) =>
      Buffer.concat([
        file.subarray(0, end),
        ...Array<Buffer>(count).fill(file.subarray(scan, end)),
        file.subarray(end),
      ]);
    expect((await outcomeOf(scans(50))).contentType).toBe('image/jpeg');
    expect(await refusalOf(scans(100))).toBe('proof-too-complex');
  });

  it('is refused sooner where it takes longest to decode', async () => {
    const avif = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#fff' } })
      .avif({ effort: 0 })
      .toBuffer();
    const claiming = (width: number, height: number) => {
      const file = Buffer.from(avif);
      const size = file.indexOf(latin1('ispe')) + 8; // the box of the image's size
      file.writeUInt32BE(width, size);
      file.writeUInt32BE(height, size + 4);
      return file;
    };
    expect((await outcomeOf(avif)).contentType).toBe('image/jpeg');
    expect(await refusalOf(claiming(4000, 3200))).toBe('proof-too-many-pixels');
    expect(await refusalOf(claiming(4000, 3100))).not.toBe('proof-too-many-pixels');
  });

  it('is the same whatever trailer a phone or a bank put behind it', async () => {
    const trailers = [
      Buffer.alloc(4096),
      latin1('\r\n'),
      latin1('<!-- served by bank.example -->'),
      archive,
      pdfOf(),
      png,
      latin1('SEFH\x6b\0\0\0\x01\0\0\0SEFT'),
      latin1('\0\0\0\x18ftypmp42'),
      latin1('qdptmnfr'),
    ];
    for (const name of ['photo-plain.jpg', 'screenshot.png', 'image-trailer.webp']) {
      const file = fixture(name);
      const { bytes } = await outcomeOf(file);
      for (const trailer of trailers) expect((await outcomeOf(Buffer.concat([file, trailer]))).bytes).toEqual(bytes);
    }
  });

  it.each(['photo-plain.jpg', 'progressive.jpg', 'screenshot.png', 'image-trailer.webp'])(
    'is damaged when it is cut off anywhere: %s',
    async (name) => {
      const { bytes } = await outcomeOf(fixture(name));
      for (const length of [bytes.length - 1, Math.floor(bytes.length / 2), 40])
        expect(await refusalOf(bytes.subarray(0, length)), String(length)).toBe('proof-damaged');
    },
  );

  it('keeps no comment, thumbnail, place or data of programs', async () => {
    const segment = (marker: number, data: string) =>
      Buffer.concat([Buffer.from([0xff, marker, 0, data.length + 2]), latin1(data)]);
    const photo = fixture('photo-plain.jpg');
    const file = Buffer.concat([
      photo.subarray(0, 2),
      ...['JFXX\0', 'http://ns.adobe.com/xap/1.0/\0', 'MPF\0', 'ICC_PROFILX\0', ''].map((name, index) =>
        segment([0xe0, 0xe1, 0xe2, 0xe2, 0xfe][index] ?? 0, `${name}${mark}`),
      ),
      photo.subarray(2),
    ]);
    expect((await outcomeOf(file)).bytes).toEqual((await outcomeOf(photo)).bytes);
    const text = Buffer.concat([Buffer.from([0, 0, 0, mark.length]), latin1(`tEXt${mark}crc!`)]);
    const withText = Buffer.concat([png.subarray(0, 33), text, png.subarray(33)]);
    expect((await outcomeOf(withText)).bytes).toEqual(png);
  });

  it.each(['animated.gif', 'still.gif', 'animated.webp', 'image.avif'])(
    'is drawn as a JPEG of its first frame where it is of another kind: %s',
    async (name) => {
      const { contentType, bytes } = await outcomeOf(fixture(name));
      expect(contentType).toBe('image/jpeg');
      const { pages = 1, width, height, format } = await sharp(bytes).metadata();
      expect([format, pages, width, height]).toEqual(['jpeg', 1, 48, 32]);
      const [red = 0, green = 0] = await sharp(bytes)
        .extract({ left: 8, top: 6, width: 1, height: 1 })
        .raw()
        .toBuffer();
      expect(red - green).toBeGreaterThan(100);
    },
  );

  it('is refused as HEIC, which has a text of its own', async () => {
    expect(await refusalOf(fixture('photo.heic'))).toBe('proof-heic');
  });

  const withSize = (width: number, height: number) => {
    const copy = Buffer.from(png);
    copy.writeUInt32BE(width, 16);
    copy.writeUInt32BE(height, 20);
    return copy;
  };
  it.each([
    [40_000, 10, 'proof-too-many-pixels'],
    [10, 20_001, 'proof-too-many-pixels'],
    [19_000, 19_000, 'proof-too-many-pixels'],
    [0, 10, 'proof-damaged'],
  ])('is refused with %i by %i pixels', async (width, height, refusal) => {
    expect(await refusalOf(withSize(width, height))).toBe(refusal);
  });

  it('is refused with too many pixels to be converted', async () => {
    const gif = Buffer.from(fixture('still.gif'));
    const frame = gif.indexOf(Buffer.from([0x2c, 0, 0, 0, 0, 48, 0, 32, 0]));
    for (const at of [6, 8, frame + 5, frame + 7]) gif.writeUInt16LE(6000, at);
    expect(await refusalOf(gif)).toBe('proof-too-many-pixels');
  });
});

describe('any other file', () => {
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['text', latin1('paid, I promise')],
    ['a page', latin1('<!doctype html><script>alert(1)</script>')],
    ['an SVG', latin1('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['an archive', archive],
    ['a program', latin1('\x7fELF\x02\x01\x01')],
    ['a TIFF', latin1('II*\0\x08\0\0\0\0\0')],
  ])('is refused: %s', async (_, file) => {
    expect(await refusalOf(file)).toBe('proof-unsupported');
  });

  it('is never an error of ours, whatever bytes come, and what is kept is taken again', async () => {
    const files = ['photo-plain.jpg', 'photo-exif-6.jpg', 'screenshot.png', 'image.webp', 'receipt-objstm.pdf'].map(
      fixture,
    );
    const noisy = fc.tuple(fc.constantFrom(...files, pdfOf()), fc.uint8Array({ maxLength: 20 }), fc.nat(2000));
    await fc.assert(
      fc.asyncProperty(noisy, async ([file, noise, at]) => {
        const changedFile = Buffer.concat([file.subarray(0, at), Buffer.from(noise), file.subarray(at + noise.length)]);
        const { refusal, contentType, bytes } = await outcomeOf(changedFile);
        if (refusal) return;
        const secondOutcome = await outcomeOf(bytes);
        expect(secondOutcome.contentType).toBe(contentType);
        if (contentType !== 'application/pdf') expect(secondOutcome.bytes.equals(bytes)).toBe(true);
      }),
      { numRuns: 150 },
    );
  }, 30_000);
});
