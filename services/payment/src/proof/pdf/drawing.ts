import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { RefusedFile } from '../refusal.ts';

/** Forms draw other forms, and each of them as often as they say: a few lines may ask a viewer for billions of drawings. */
const maxDrawings = 100_000;
const maxDepth = 20;
/** A letter of a Type 3 font is a program of its own; so many bytes of it take a viewer as long as one drawing. */
const glyphBytesPerDrawing = 10_000;

/** How often a content stream draws what it calls by a name, and how long the stream is. */
export interface DrawnNames {
  counts: Map<string, number>;
  /** Bytes that were read; a stream shows at most as many letters. */
  size: number;
  read(chunk: Buffer): void;
}

/** The operator that draws an external object, and what stands before and behind it. ISO 32000-2, 7.2.3 and 8.8. */
const operator = Buffer.from('Do');
const nameBefore = /\/([^\s\0/<>[\](){}%]{1,127})[\s\0]{1,100}$/;
const regularCharacter = /[^\s\0/<>[\](){}%]/;
/** The longest operator with its name that may be cut by the end of a chunk. */
const maxOperatorLength = 256;

/** Creates a reader of a content stream that comes in chunks. */
export const createDrawnNames = (): DrawnNames => {
  const counts = new Map<string, number>();
  let rest: Buffer = Buffer.alloc(0);
  const read = (chunk: Buffer) => {
    names.size += chunk.length;
    const bytes = Buffer.concat([rest, chunk]);
    let end = 0;
    for (let at = bytes.indexOf(operator); at >= 0; at = bytes.indexOf(operator, at + operator.length)) {
      const name = nameBefore.exec(bytes.toString('latin1', Math.max(0, at - maxOperatorLength), at))?.[1];
      const next = bytes.toString('latin1', at + operator.length, at + operator.length + 1);
      if (!name || regularCharacter.test(next)) continue;
      counts.set(name, (counts.get(name) ?? 0) + 1);
      end = at + operator.length;
    }
    rest = bytes.subarray(Math.max(end, bytes.length - maxOperatorLength));
  };
  const names = { counts, read, size: 0 };
  return names;
};

/** Checks how often a viewer draws something for the pages of a document, forms within forms included. Throws `RefusedFile`. */
export const checkDrawing = (document: PDFDocument, drawnNames: ReadonlyMap<PDFStream, DrawnNames>): void => {
  const costs = new Map<PDFStream, number>();
  const costOf = (stream: PDFStream, inherited: PDFDict | undefined, depth: number): number => {
    const knownCost = costs.get(stream);
    if (knownCost !== undefined) return knownCost;
    if (depth > maxDepth) throw new RefusedFile('proof-too-complex');
    const resources = dictOf(stream.dict, 'Resources') ?? inherited;
    const objects = resources && dictOf(resources, 'XObject');
    const size = drawnNames.get(stream)?.size ?? 0;
    let cost = 1 + Math.floor(size * glyphCostOf(resources, depth));
    if (cost > maxDrawings) throw new RefusedFile('proof-too-complex');
    for (const [name, count] of drawnNames.get(stream)?.counts ?? []) {
      const drawnObject = objects?.lookup(PDFName.of(name));
      cost += count * (drawnObject instanceof PDFStream ? costOf(drawnObject, resources, depth + 1) : 1);
      if (cost > maxDrawings) throw new RefusedFile('proof-too-complex');
    }
    costs.set(stream, cost);
    return cost;
  };
  const glyphCosts = new Map<PDFDict, number>();
  /** The drawings that one letter takes at most, in the costliest Type 3 font of these resources; 0 without one. */
  const glyphCostOf = (resources: PDFDict | undefined, depth: number): number => {
    const knownCost = resources && glyphCosts.get(resources);
    if (!resources || knownCost !== undefined) return knownCost ?? 0;
    glyphCosts.set(resources, 0); // a letter that uses its own font: its program is counted once
    const letters = type3FontsIn(resources).flatMap((font) =>
      streamsOf(dictOf(font, 'CharProcs')).map((program) => {
        const drawings = costOf(program, dictOf(font, 'Resources') ?? resources, depth + 1) - 1;
        return drawings + (drawnNames.get(program)?.size ?? 0) / glyphBytesPerDrawing;
      }),
    );
    const cost = letters.reduce((most, letter) => Math.max(most, letter), 0);
    glyphCosts.set(resources, cost);
    return cost;
  };
  let total = 0;
  for (const { node } of document.getPages()) {
    const resources = dictOf(node, 'Resources');
    for (const stream of [...contentsOf(node), ...stampsOf(node)]) total += costOf(stream, resources, 0);
    if (total > maxDrawings) throw new RefusedFile('proof-too-complex');
  }
};

const contentsOf = (page: PDFDict): PDFStream[] => {
  const contents = page.lookup(PDFName.of('Contents'));
  return contents instanceof PDFArray ? streamsIn(contents) : contents instanceof PDFStream ? [contents] : [];
};

/** What the stamps of a page look like. */
const stampsOf = (page: PDFDict): PDFStream[] => {
  const stamps = page.lookup(PDFName.of('Annots'));
  if (!(stamps instanceof PDFArray)) return [];
  return stamps.asArray().flatMap((_, index) => {
    const stamp = stamps.lookup(index);
    const appearance = stamp instanceof PDFDict && dictOf(stamp, 'AP')?.lookup(PDFName.of('N'));
    return appearance instanceof PDFStream ? [appearance] : [];
  });
};

const type3FontsIn = (resources: PDFDict): PDFDict[] => {
  const fonts = dictOf(resources, 'Font');
  return (fonts?.keys() ?? []).flatMap((name) => {
    const font = fonts?.lookup(name);
    return font instanceof PDFDict && font.lookup(PDFName.of('Subtype')) === PDFName.of('Type3') ? [font] : [];
  });
};

const streamsOf = (dict: PDFDict | undefined): PDFStream[] =>
  (dict?.keys() ?? []).flatMap((name) => {
    const value = dict?.lookup(name);
    return value instanceof PDFStream ? [value] : [];
  });

const streamsIn = (array: PDFArray): PDFStream[] =>
  array.asArray().flatMap((_, index) => {
    const stream = array.lookup(index);
    return stream instanceof PDFStream ? [stream] : [];
  });

const dictOf = (dict: PDFDict, name: string): PDFDict | undefined => {
  const value = dict.lookup(PDFName.of(name));
  return value instanceof PDFDict ? value : undefined;
};
