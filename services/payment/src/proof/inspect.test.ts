import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspect } from './inspect.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const jpeg = Buffer.from([
  ...[0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 2, 0, 3, 1, 1, 0x11, 0, 0xff, 0xda, 0, 8, 1, 1, 0, 0, 0x3f, 0],
  ...[1, 2, 0xff, 0, 3, 0xff, 0xd0, 4, 0xff, 0xd9],
]);
const webp = Buffer.concat([
  Buffer.from('RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0', 'latin1'),
  Buffer.from([0, 0, 0, 0, 2, 0, 0, 1, 0, 0]),
]);
const pdf = (...objects: (string | Buffer)[]) =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n'),
    ...objects.map((object) => Buffer.from(object)),
    Buffer.from('\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n'),
  ]);
const stream = (dictionary: string, content: string | Buffer) =>
  Buffer.concat([
    Buffer.from(`3 0 obj << ${dictionary} >>\nstream\n`),
    Buffer.from(content),
    Buffer.from('\nendstream endobj'),
  ]);
const packed = (content: string, dictionary = '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode') =>
  stream(dictionary, deflateSync(Buffer.from(content)));

const statusOf = (file: Buffer, type: Parameters<typeof inspect>[1]) =>
  inspect(file, type).then(
    () => 'taken' as const,
    (error: { problem: { status: number } }) => error.problem.status,
  );
const withSize = (width: number, height: number) => {
  const copy = Buffer.from(png);
  copy.writeUInt32BE(width, 16);
  copy.writeUInt32BE(height, 20);
  return copy;
};

describe('a picture as proof', () => {
  it.each([
    ['image/png', png],
    ['image/jpeg', jpeg],
    ['image/jpeg', Buffer.concat([jpeg, jpeg])],
    ['image/webp', webp],
  ] as const)('is taken: %s', async (type, file) => {
    expect(await statusOf(file, type)).toBe('taken');
  });

  it.each([
    ['image/png', png],
    ['image/jpeg', jpeg],
    ['image/webp', webp],
  ] as const)('is refused with another file behind it, and cut off: %s', async (type, file) => {
    const archive = Buffer.from('PK\x05\x06'.padEnd(22, '\0'), 'latin1');
    expect(await statusOf(Buffer.concat([file, archive]), type)).toBe(415);
    expect(await statusOf(file.subarray(0, -1), type)).toBe(415);
  });

  it.each([
    [40_000, 10],
    [10, 20_001],
    [19_000, 19_000],
  ])('is too large with %i by %i pixels', async (width, height) => {
    expect(await statusOf(withSize(width, height), 'image/png')).toBe(413);
  });

  it('is never an error of ours, whatever bytes come', async () => {
    const types = fc.constantFrom('image/png', 'image/jpeg', 'image/webp', 'application/pdf');
    const bytes = fc.tuple(fc.constantFrom(png, jpeg, webp, pdf()), fc.uint8Array({ maxLength: 60 }), fc.nat(60));
    await fc.assert(
      fc.asyncProperty(types, bytes, async (type, [file, noise, at]) => {
        const noisy = Buffer.concat([file.subarray(0, at), Buffer.from(noise), file.subarray(at)]);
        expect([413, 415, 'taken']).toContain(await statusOf(noisy, type as 'image/png'));
      }),
    );
  });
});

describe('a PDF as proof', () => {
  it('is taken when it only shows something', async () => {
    const page = packed('BT /F1 12 Tf (Paid: 45,990.00 /JS) Tj ET', '/Filter /FlateDecode');
    const fonts = packed('5 0 << /Type /Font /BaseFont /Helvetica >>');
    expect(await statusOf(pdf(page, fonts), 'application/pdf')).toBe('taken');
    expect(await statusOf(pdf('7 0 obj << /OpenAction [3 0 R /Fit] >> endobj'), 'application/pdf')).toBe('taken');
  });

  it.each([
    ['JavaScript', '7 0 obj << /S /JavaScript /X (app.alert(1)) >> endobj'],
    ['JS', '7 0 obj << /JS (app.alert(1)) >> endobj'],
    ['an escaped name', '7 0 obj << /S /#4a#61vaScript /#4aS (1) >> endobj'],
    ['an action when it opens', '7 0 obj << /OpenAction 8 0 R >> endobj'],
    ['an action of its own', '7 0 obj << /OpenAction<</S/GoTo>> >> endobj'],
    ['additional actions', '7 0 obj << /AA << /O 8 0 R >> >> endobj'],
    ['a program to launch', '7 0 obj << /S /Launch /F (cmd.exe) >> endobj'],
    ['a file in it', '7 0 obj << /Type /EmbeddedFile >> endobj'],
    ['encryption', '7 0 obj << /Encrypt 9 0 R >> endobj'],
    ['a script in an object stream', packed('5 0 << /S /JavaScript /JS (1) >>')],
    ['an escaped short name in an object stream', packed('5 0 << /#4AS (1) >>')],
    ['a script in a stream that a forged table might point at', packed('<< /S /JavaScript >>', '/Filter /FlateDecode')],
    ['a script inside a stream’s own bytes', stream('/Length 40', '9 0 obj << /S /JavaScript >> endobj')],
    ['an object stream of another filter', stream('/Type /ObjStm /First 4 /Filter /LZWDecode', 'x')],
    ['an object stream that does not unpack', stream('/Type /ObjStm /First 4 /Filter /FlateDecode', 'x')],
    [
      'an object stream with a predictor',
      packed('5 0 <<>>', '/Type /ObjStm /First 4 /DecodeParms << /Predictor 12 >>'),
    ],
  ])('is refused with %s', async (_, object) => {
    expect(await statusOf(pdf(object), 'application/pdf')).toBe(415);
  });

  it('is refused when another file stands before or behind it', async () => {
    expect(await statusOf(Buffer.concat([Buffer.from('MZ'), pdf()]), 'application/pdf')).toBe(415);
    expect(await statusOf(Buffer.concat([pdf(), Buffer.from('PK\x05\x06')]), 'application/pdf')).toBe(415);
  });

  it('is refused when it unpacks to too much, soon', async () => {
    const before = Date.now();
    const bomb = packed('\0'.repeat(90 * 1024 * 1024), '/Filter /FlateDecode');
    expect(await statusOf(pdf(bomb, bomb, bomb), 'application/pdf')).toBe(415);
    const many = Buffer.from('stream\n'.repeat(1_000_000));
    expect(await statusOf(pdf(many), 'application/pdf')).toBe(415);
    expect(Date.now() - before).toBeLessThan(10_000);
  });
});
