import {
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFParser,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';
import type { Budget } from './budget.ts';
import { isFlate, packingOf, unwrapStream } from './stream-filters.ts';

type ParserOptions = ConstructorParameters<typeof PDFParser>;

/** pdf-lib's parser, except that what it unpacks while it parses is bounded, and that it reads no cross-reference stream. */
class BoundedParser extends PDFParser {
  private readonly budget: Budget;

  constructor(budget: Budget, options: ParserOptions) {
    super(...options);
    this.budget = budget;
  }

  override parseObject(ref?: PDFRef): PDFObject {
    const object = super.parseObject(ref);
    if (!(object instanceof PDFRawStream)) return object;
    const type = object.dict.lookup(PDFName.of('Type'));
    if (type === PDFName.of('XRef')) return this.withoutEntries(object);
    return type === PDFName.of('ObjStm') ? this.unpacked(object) : object;
  }

  /** pdf-lib finds objects by themselves and needs the trailer alone, while a forged length would keep it busy. */
  private withoutEntries({ dict }: PDFRawStream): PDFRawStream {
    for (const name of ['Filter', 'DecodeParms']) dict.delete(PDFName.of(name));
    dict.set(PDFName.of('Index'), PDFArray.withContext(this.context));
    return PDFRawStream.of(dict, new Uint8Array());
  }

  private unpacked(stream: PDFRawStream): PDFRawStream {
    const { textual, inflating } = packingOf(stream.dict);
    if (inflating && !isFlate(inflating)) throw new Error('object streams are not packed this way');
    const bytes = unwrapStream(stream, this.context, textual);
    const objects = inflating ? this.budget.inflateObjects(bytes) : bytes;
    const dict = PDFDict.withContext(this.context);
    for (const name of ['Type', 'N', 'First']) {
      const value = stream.dict.get(PDFName.of(name));
      if (value) dict.set(PDFName.of(name), value);
    }
    return PDFRawStream.of(dict, objects);
  }
}

/** Parses a PDF, also one that is encrypted without a password to open it. Throws beyond the budget, or what pdf-lib throws. */
export const parseBounded = async (bytes: Uint8Array, budget: Budget): Promise<PDFDocument> => {
  // pdf-lib makes its parsers by this function; one PDF is parsed at a time in this thread.
  PDFParser.forBytesWithOptions = (...options) => new BoundedParser(budget, options);
  const document = await PDFDocument.load(bytes, {
    password: '',
    updateMetadata: false,
    parseSpeed: ParseSpeeds.Fastest,
  });
  if (budget.exceeded) throw budget.exceeded;
  return document;
};
