import { type PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRawStream, type PDFStream } from '@cantoo/pdf-lib';
import { checkSize } from '../image.ts';
import type { Budget } from './budget.ts';
import { checkDrawing, createDrawnNames, type DrawnNames } from './drawing.ts';
import { checkEncodedImage } from './encoded-image.ts';
import { isFlate, packingOf, unwrapStream } from './stream-filters.ts';

/**
 * Checks that a viewer can hold what a document's streams inflate to, and its images, and that it draws its pages in time.
 * Throws `RefusedFile`.
 */
export const checkStreams = async (document: PDFDocument, budget: Budget): Promise<void> => {
  const { context } = document;
  const drawnNames = new Map<PDFStream, DrawnNames>();
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    checkImage(object.dict);
    const { textual, inflating, image } = packingOf(object.dict);
    const names = isContent(object.dict) && !image ? createDrawnNames() : undefined;
    if (names) drawnNames.set(object, names);
    const bytes = () => unwrapStream(object, context, textual);
    if (isFlate(inflating)) await budget.countPageStream(bytes(), names?.read);
    else if (inflating) {
      const decodedStream = budget.countRarePageStream(object);
      names?.read(decodedStream);
    } else names?.read(Buffer.from(bytes()));
    if (image) checkEncodedImage(image, isFlate(inflating) ? budget.inflateObjects(bytes()) : bytes());
  }
  checkDrawing(document, drawnNames);
};

/** Whether a stream may say what a page or a form draws; fonts and color tables come along. */
const isContent = (dict: PDFDict): boolean => {
  const subtype = dict.lookup(PDFName.of('Subtype'));
  return subtype === PDFName.of('Form') || (subtype === undefined && dict.lookup(PDFName.of('Type')) === undefined);
};

const checkImage = (dict: PDFDict): void => {
  if (dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Image')) return;
  const [width, height] = ['Width', 'Height'].map((name) => dict.lookup(PDFName.of(name)));
  if (width instanceof PDFNumber && height instanceof PDFNumber)
    checkSize({ width: width.asNumber(), height: height.asNumber() });
};
