import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFInvalidObject,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFStream,
} from '@cantoo/pdf-lib';
import { unwrapStream } from './stream-filters.ts';

const type = PDFName.of('Type');
const subtype = PDFName.of('Subtype');
/** Objects that are no part of what a page shows. */
const prunedTypes = new Set(
  'Catalog Pages Page Annot Action Filespec F EmbeddedFile Outlines StructTreeRoot StructElem Metadata ObjStm XRef Sig'
    .split(' ')
    .map((name) => PDFName.of(name)),
);
/** Entries that bring along files, other documents, or what programs keep for themselves. */
const prunedEntries = 'Metadata PieceInfo AF EF OPI Ref LastModified'.split(' ').map((name) => PDFName.of(name));
/** Entries of a stream whose data are in another file. ISO 32000-2, table 5. */
const externalData = 'F FFilter FDecodeParms'.split(' ').map((name) => PDFName.of(name));

/** Removes all that no page shows, and decrypts the rest. What refers to a removed object then refers to nothing. */
export const prune = (context: PDFContext): void => {
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (isPruned(object)) context.delete(ref);
    else if (object instanceof PDFRawStream && object.transform)
      context.assign(ref, PDFRawStream.of(pruneDict(object.dict), unwrapStream(object, context, [])));
    else pruneEntries(object);
  }
};

/** Removes all that no page shows from a dictionary that is part of no other object, and returns it. */
export const pruneDict = (dict: PDFDict): PDFDict => {
  pruneEntries(dict);
  return dict;
};

const isPruned = (object: PDFObject): boolean => {
  if (object instanceof PDFInvalidObject) return true;
  const dict = object instanceof PDFStream ? object.dict : object;
  const namedType = dict instanceof PDFDict && dict.get(type);
  return namedType instanceof PDFName && prunedTypes.has(namedType);
};

const pruneEntries = (object: PDFObject): void => {
  if (object instanceof PDFStream) {
    for (const name of externalData) object.dict.delete(name);
    pruneEntries(object.dict);
    for (const name of prunedEntries) object.dict.delete(name);
  } else if (object instanceof PDFArray) {
    for (const value of object.asArray()) pruneEntries(value);
  } else if (object instanceof PDFDict) {
    // A dictionary of neither type holds resources under names that a program chose, which may be these.
    if (object.has(type) || object.has(subtype)) for (const name of prunedEntries) object.delete(name);
    for (const [name, value] of object.entries()) {
      if (isPruned(value) && !isStamp(value)) object.delete(name);
      else pruneEntries(value);
    }
  }
};

const isStamp = (object: PDFObject) => object instanceof PDFDict && object.get(subtype) === PDFName.of('Stamp');
