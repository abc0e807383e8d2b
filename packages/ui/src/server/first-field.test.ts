import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeFirstField } from './first-field.ts';

const file = new File([Buffer.from([0, 1, 2, 13, 10, 45, 45, 255])], 'proof.png', { type: 'image/png' });

/** A form as a browser writes it. */
const writeForm = async (fields: readonly (readonly [string, string | File])[]) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  const request = new Request('http://shop.test', { method: 'POST', body: form });
  const contentType = request.headers.get('content-type') ?? '';
  return { contentType, bytes: Buffer.from(await request.arrayBuffer()) };
};

/** A body that comes in pieces, cut at these places. */
const inPieces = (bytes: Buffer, cuts: readonly number[]) => {
  const places = [...new Set([0, ...cuts.map((cut) => cut % bytes.length), bytes.length])].sort((a, b) => a - b);
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const [index, from] of places.slice(0, -1).entries())
        controller.enqueue(bytes.subarray(from, places[index + 1]));
      controller.close();
    },
  });
};
const bytesOf = async (stream: ReadableStream<Uint8Array>) => Buffer.from(await new Response(stream).arrayBuffer());

describe('the first field of a form', () => {
  it('is read however the form is cut, and the rest is a form without it', async () => {
    const { contentType, bytes } = await writeForm([
      ['csrf', 'a-token'],
      ['file', file],
    ]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(10_000), { maxLength: 12 }), async (cuts) => {
        const { value, rest } = await takeFirstField(inPieces(bytes, cuts), contentType, 'csrf');
        expect(value).toBe('a-token');
        const form = await new Response(rest, { headers: { 'content-type': contentType } }).formData();
        expect([...form.keys()]).toEqual(['file']);
        expect(await (form.get('file') as File).bytes()).toEqual(await file.bytes());
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    [
      'another field first',
      [
        ['file', file],
        ['csrf', 'a-token'],
      ] as const,
    ],
    ['a file of that name', [['csrf', file]] as const],
    ['no field', [] as const],
  ])('is not there with %s, and the form stays whole', async (_, fields) => {
    const { contentType, bytes } = await writeForm(fields);
    const { value, rest } = await takeFirstField(inPieces(bytes, []), contentType, 'csrf');
    expect(value).toBeUndefined();
    expect(await bytesOf(rest)).toEqual(bytes);
  });

  it('is not waited for in something endless, or in what is no form', async () => {
    const piece = Buffer.alloc(1000, '-');
    let pullCount = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pullCount += 1;
        controller.enqueue(piece);
      },
    });
    const { value, rest } = await takeFirstField(endless, 'multipart/form-data; boundary=x', 'csrf');
    expect(value).toBeUndefined();
    expect(pullCount).toBeLessThan(10);
    await rest.cancel();
    for (const contentType of ['', 'application/json', 'multipart/form-data'])
      expect((await takeFirstField(inPieces(Buffer.from('{}'), []), contentType, 'csrf')).value).toBeUndefined();
  });
});
