import { decodePDFRawStream, PDFArray, type PDFContext, PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { RefusedFile } from '../refusal.ts';

/** Filters that make a stream larger, those that write it as text, and those of image formats. ISO 32000-2, table 6. */
const inflating = new Set(['FlateDecode', 'Fl', 'LZWDecode', 'LZW', 'RunLengthDecode', 'RL']);
const textual = new Set(['ASCII85Decode', 'A85', 'ASCIIHexDecode', 'AHx']);
const images = new Set(['DCTDecode', 'DCT', 'JPXDecode', 'CCITTFaxDecode', 'CCF', 'JBIG2Decode']);
const flate = new Set(['FlateDecode', 'Fl']);

/** How a stream is packed: text first, then at most one filter that inflates, then at most one of an image format. */
export interface Packing {
  textual: string[];
  inflating: string | undefined;
  image: string | undefined;
}

/** Reads a stream's filters. Throws on a chain that no program writes: what inflates twice cannot be bounded. */
export const packingOf = (dict: PDFDict): Packing => {
  const names = filterNames(dict);
  const text = names.filter((name) => textual.has(name));
  const [inflater, ...otherFilters] = names.filter((name) => inflating.has(name));
  const rest = names.slice(text.length + (inflater ? 1 : 0));
  const isInOrder = names.slice(0, text.length).every((name) => textual.has(name));
  if (otherFilters.length > 0 || !isInOrder || rest.length > 1 || !rest.every((name) => images.has(name)))
    throw new RefusedFile('proof-too-complex');
  return { textual: text, inflating: inflater, image: rest[0] };
};

export const isFlate = (filter: string | undefined): boolean => filter !== undefined && flate.has(filter);

const filterNames = (dict: PDFDict): string[] => {
  const filter = dict.lookup(PDFName.of('Filter'));
  if (filter instanceof PDFName) return [filter.decodeText()];
  if (!(filter instanceof PDFArray)) return [];
  return Array.from({ length: filter.size() }, (_, index) => filter.lookup(index, PDFName).decodeText());
};

/** A stream's bytes as they stand behind its encryption and these filters, none of which may inflate. */
export const unwrapStream = (stream: PDFRawStream, context: PDFContext, filters: readonly string[]): Uint8Array => {
  if (filters.length === 0 && !stream.transform) return stream.contents;
  const dict = PDFDict.withContext(context);
  const long = filters.map((name) =>
    PDFName.of(name === 'A85' ? 'ASCII85Decode' : name === 'AHx' ? 'ASCIIHexDecode' : name),
  );
  if (long.length > 0) dict.set(PDFName.of('Filter'), context.obj(long));
  return decodePDFRawStream(PDFRawStream.of(dict, stream.contents, stream.transform)).decode();
};
