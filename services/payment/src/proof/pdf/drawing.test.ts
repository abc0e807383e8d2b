import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { outcomeOf, pdfOf, refusalOf, streamOf } from '../../../test/proof-files.ts';

const form = (number: number, content: string, child = '') =>
  `${number} 0 obj ${streamOf(content, `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << ${child} >> >>`)} endobj`;
const nestedForms = (levels: number, times: number) =>
  pdfOf({
    page: '/Resources << /XObject << /F 10 0 R >> >>',
    content: streamOf('/F Do'),
    objects: Array.from({ length: levels }, (_, level) =>
      form(10 + level, '/F Do '.repeat(times), level + 1 < levels ? `/F ${11 + level} 0 R` : ''),
    ),
  });

const typeThree = (
  letters: number,
  strokes: number,
  resources = '/Font << /T 10 0 R >>',
  selection = '/T 9 Tf',
  nested = '',
) =>
  pdfOf({
    page: `/Resources << ${resources} >>`,
    content: streamOf(`BT ${selection} (${'a'.repeat(letters)}) Tj ET`),
    objects: [
      '10 0 obj << /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /CharProcs << /a 11 0 R >> /Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [9] >> endobj',
      `11 0 obj ${streamOf(deflateSync(`9 0 d0 ${'0 0 m 9 9 l S '.repeat(strokes)}${nested}`), '/Filter /FlateDecode')} endobj`,
    ],
  });

describe('a PDF', () => {
  it('may have letters that are drawn, as a browser prints emoji', async () => {
    expect((await outcomeOf(typeThree(5000, 100))).contentType).toBe('application/pdf');
  });

  it.each([
    ['letters that take a viewer minutes', typeThree(30_000, 200_000)],
    [
      'letters that a graphics state selects',
      typeThree(30_000, 200_000, '/ExtGState << /G << /Font [10 0 R 9] >> >>', '/G gs'),
    ],
    ['letters made of letters', typeThree(10, 1, '/Font << /T 10 0 R >>', '/T 9 Tf', 'BT /T 9 Tf (a) Tj ET')],
    ['forms that draw each other a billion times', nestedForms(10, 10)],
    ['a chain of forms without an end', nestedForms(30, 1)],
    [
      'a form that draws itself',
      pdfOf({
        page: '/Resources << /XObject << /F 9 0 R >> >>',
        content: streamOf('/F Do'),
        objects: [form(9, '/F Do', '/F 9 0 R')],
      }),
    ],
    [
      'forms whose content is packed',
      pdfOf({
        page: '/Resources << /XObject << /F 9 0 R >> >>',
        content: streamOf(deflateSync('/F Do\n'.repeat(200_000)), '/Filter /FlateDecode'),
        objects: [form(9, '0 0 1 1 re f')],
      }),
    ],
  ])('is refused where a viewer would draw for hours: %s', async (_, file) => {
    expect(await refusalOf(file)).toBe('proof-too-complex');
  });

  it('may draw a form with others in it many times', async () => {
    expect((await outcomeOf(nestedForms(4, 8))).contentType).toBe('application/pdf');
  });
});
