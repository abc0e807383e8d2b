import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFPageLeaf, PDFRef, PDFStream } from '@cantoo/pdf-lib';

const hiddenFlags = 0x02 | 0x20; // hidden, not shown on screen
const printFlag = 4;

/**
 * What annotations and form fields of a page look like, as stamps that do nothing. A field without an appearance of its own
 * is not shown.
 */
export const stampsOf = (page: PDFPageLeaf): PDFDict[] => {
  const annotations = page.lookup(PDFName.of('Annots'));
  const { context } = page;
  if (!(annotations instanceof PDFArray)) return [];
  return annotations.asArray().flatMap((_, index) => {
    const annotation = annotations.lookup(index);
    if (!(annotation instanceof PDFDict) || isHidden(annotation)) return [];
    const appearance = appearanceOf(annotation);
    const rectangle = annotation.lookup(PDFName.of('Rect'));
    if (!appearance || !(rectangle instanceof PDFArray)) return [];
    return [
      context.obj({
        Type: 'Annot',
        Subtype: 'Stamp',
        Rect: rectangle,
        F: printFlag,
        AP: context.obj({ N: appearance }),
      }),
    ];
  });
};

const isHidden = (annotation: PDFDict): boolean => {
  const flags = annotation.lookup(PDFName.of('F'));
  const isPopup = annotation.lookup(PDFName.of('Subtype')) === PDFName.of('Popup');
  return isPopup || (flags instanceof PDFNumber && (flags.asNumber() & hiddenFlags) !== 0);
};

/** The normal appearance in the state that the annotation is in. ISO 32000-2, 12.5.5. */
const appearanceOf = (annotation: PDFDict): PDFRef | undefined => {
  const appearances = annotation.lookup(PDFName.of('AP'));
  if (!(appearances instanceof PDFDict)) return undefined;
  const normal = appearances.get(PDFName.of('N'));
  const states = appearances.lookup(PDFName.of('N'));
  const state = annotation.lookup(PDFName.of('AS'));
  const chosenStream = states instanceof PDFDict && state instanceof PDFName ? states.get(state) : normal;
  const isStream = chosenStream instanceof PDFRef && annotation.context.lookup(chosenStream) instanceof PDFStream;
  return isStream ? chosenStream : undefined;
};
