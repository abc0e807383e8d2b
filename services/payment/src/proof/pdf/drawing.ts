import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { RefusedFile } from '../refusal.ts';

/** Forms draw other forms, and each of them as often as they say: a few lines may ask a viewer for billions of drawings. */
const maxDrawings = 100_000;
const maxDepth = 20;
/** A letter of a Type 3 font is a program of its own; so many bytes of it take a viewer as long as one drawing. */
const glyphBytesPerDrawing = 10_000;

/** How often a content stream draws what it calls by a name, how long it is, and whether it selects a font. */
export interface DrawnNames {
  counts: Map<string, number>;
  /** Bytes that were read; a stream shows at most as many letters. */
  size: number;
  selectsFont: boolean;
  read(chunk: Buffer): void;
}

/** The operator that draws an external object, and what stands before and behind it. ISO 32000-2, 7.2.3 and 8.8. */
const operator = Buffer.from('Do');
const nameBefore = /\/([^\s\0/<>[\](){}%]{1,127})[\s\0]{1,100}$/;
/** The operator that selects a font. ISO 32000-2, 9.3.1. */
const fontSelection = /\/[^\s\0/<>[\](){}%]{1,127}[\s\0]{1,100}[-+.\d]{1,20}[\s\0]{1,100}Tf(?![^\s\0/<>[\](){}%])/;
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
    names.selectsFont ||= bytes.includes('Tf') && fontSelection.test(bytes.toString('latin1'));
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
  const names: DrawnNames = { counts, read, size: 0, selectsFont: false };
  return names;
};

/** Checks how often a viewer draws something for the pages of a document, forms within forms included. Throws `RefusedFile`. */
export const checkDrawing = (document: PDFDocument, drawnNames: ReadonlyMap<PDFStream, DrawnNames>): void => {
  /** Creates the cost of a stream in drawings; `ownCostOf` judges the stream by itself, without what it draws. */
  const createCostOf = (ownCostOf: (names: DrawnNames | undefined, resources: PDFDict | undefined) => number) => {
    const costs = new Map<PDFStream, number>();
    const costOf = (stream: PDFStream, inherited: PDFDict | undefined, depth = 0): number => {
      const knownCost = costs.get(stream);
      if (knownCost !== undefined) return knownCost;
      if (depth > maxDepth) throw new RefusedFile('proof-too-complex');
      const names = drawnNames.get(stream);
      const resources = dictOf(stream.dict, 'Resources') ?? inherited;
      const objects = resources && dictOf(resources, 'XObject');
      let cost = ownCostOf(names, resources);
      for (const [name, count] of names?.counts ?? []) {
        const drawnObject = objects?.lookup(PDFName.of(name));
        cost += count * (drawnObject instanceof PDFStream ? costOf(drawnObject, resources, depth + 1) : 1);
        if (cost > maxDrawings) break;
      }
      if (cost > maxDrawings) throw new RefusedFile('proof-too-complex');
      costs.set(stream, cost);
      return cost;
    };
    return costOf;
  };
  // Letters within letters would multiply; no program that prints receipts makes them.
  const letterCostOf = createCostOf((names, resources) => {
    if (names?.selectsFont || hasFontStates(resources)) throw new RefusedFile('proof-too-complex');
    return (names?.size ?? 0) / glyphBytesPerDrawing;
  });
  const costliestLetters = new Map<PDFDict, number>();
  const costliestLetterOf = (resources: PDFDict): number => {
    const knownCost = costliestLetters.get(resources);
    if (knownCost !== undefined) return knownCost;
    const costs = type3FontsIn(resources).flatMap((font) =>
      streamsOf(dictOf(font, 'CharProcs')).map((program) =>
        letterCostOf(program, dictOf(font, 'Resources') ?? resources),
      ),
    );
    const cost = costs.reduce((most, letter) => Math.max(most, letter), 0);
    costliestLetters.set(resources, cost);
    return cost;
  };
  const costOf = createCostOf(
    (names, resources) => 1 + Math.floor((names?.size ?? 0) * (resources ? costliestLetterOf(resources) : 0)),
  );
  let total = 0;
  for (const { node } of document.getPages()) {
    const resources = dictOf(node, 'Resources');
    for (const stream of [...contentsOf(node), ...stampsOf(node)]) total += costOf(stream, resources);
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

/** The Type 3 fonts that a stream with these resources may select, by `Tf` or by a graphics state. */
const type3FontsIn = (resources: PDFDict): PDFDict[] => {
  const byName = dictsOf(dictOf(resources, 'Font'));
  const byState = fontStatesIn(resources).flatMap((state) => {
    const [font] = state.asArray().map((_, index) => state.lookup(index));
    return font instanceof PDFDict ? [font] : [];
  });
  return [...byName, ...byState].filter((font) => font.lookup(PDFName.of('Subtype')) === PDFName.of('Type3'));
};

/** The fonts that graphics states select, each with its size. ISO 32000-2, table 57. */
const fontStatesIn = (resources: PDFDict): PDFArray[] =>
  dictsOf(dictOf(resources, 'ExtGState')).flatMap((state) => {
    const font = state.lookup(PDFName.of('Font'));
    return font instanceof PDFArray ? [font] : [];
  });

const hasFontStates = (resources: PDFDict | undefined): boolean =>
  resources !== undefined && fontStatesIn(resources).length > 0;

const dictsOf = (dict: PDFDict | undefined): PDFDict[] =>
  (dict?.keys() ?? []).flatMap((name) => {
    const value = dict?.lookup(name);
    return value instanceof PDFDict ? [value] : [];
  });

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
