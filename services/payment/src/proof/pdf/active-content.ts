import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

/** Actions that run something or send something. Those that show a place are not kept, but no reason to refuse a file. */
const activeActions = new Set(
  ['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'GoToE', 'Rendition', 'RichMediaExecute'].map((name) =>
    PDFName.of(name),
  ),
);
const actionType = PDFName.of('S');
const script = PDFName.of('JS');

/** Whether any object of a PDF is an action that runs or sends something. */
export const hasActiveContent = (context: PDFContext): boolean =>
  context.enumerateIndirectObjects().some(([, object]) => isActive(object));

const isActive = (object: PDFObject): boolean => {
  if (object instanceof PDFStream) return isActive(object.dict);
  if (object instanceof PDFArray) return object.asArray().some(isActive);
  if (!(object instanceof PDFDict)) return false;
  const type = object.lookup(actionType);
  if (type instanceof PDFName && activeActions.has(type)) return true;
  const source = object.lookup(script);
  if (source instanceof PDFString || source instanceof PDFHexString) return true;
  return object.values().some(isActive);
};
