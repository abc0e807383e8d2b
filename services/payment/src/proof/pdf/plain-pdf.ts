import {
  EncryptedPDFError,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFObjectCopier,
  PDFPage,
  PDFPageLeaf,
} from '@cantoo/pdf-lib';
import { RefusedFile } from '../refusal.ts';
import { hasActiveContent } from './active-content.ts';
import { stampsOf } from './appearances.ts';
import { parseBounded } from './bounded-parser.ts';
import { type Budget, createBudget } from './budget.ts';
import { checkStreams } from './check-streams.ts';
import { prune, pruneDict } from './prune.ts';

const maxPages = 100;
const layers = PDFName.of('OCProperties');
/** What says how a page looks; pages inherit some of it. */
const shownEntries = 'MediaBox CropBox Rotate UserUnit Resources Contents Group'
  .split(' ')
  .map((name) => PDFName.of(name));

/**
 * Writes the pages of a PDF again, with what they show and nothing else: no bookmarks, links, form fields, attachments,
 * metadata, earlier revisions, or bytes around the document. Throws `RefusedFile` for one that needs a password, has active
 * content or is too much, and other errors for one that is damaged.
 */
export const plainPdf = async (file: Uint8Array): Promise<Uint8Array> => {
  const budget = createBudget();
  const source = await parsePdf(file, budget);
  if (hasActiveContent(source.context)) throw new RefusedFile('proof-active-content');
  const pages = pagesOf(source).map((page) => shownPage(page, source));
  const shownLayers = source.catalog.lookup(layers);
  prune(source.context);
  const copy = await PDFDocument.create({ updateMetadata: false });
  const copier = PDFObjectCopier.for(source.context, copy.context);
  for (const page of pages) addPage(copy, copier.copy(pruneDict(page)));
  if (shownLayers instanceof PDFDict) copy.catalog.set(layers, copier.copy(pruneDict(shownLayers)));
  await checkStreams(copy, budget);
  return copy.save({ updateFieldAppearances: false, objectsPerTick: Number.POSITIVE_INFINITY });
};

const parsePdf = async (file: Uint8Array, budget: Budget): Promise<PDFDocument> => {
  try {
    return await parseBounded(file, budget);
  } catch (error) {
    if (budget.exceeded) throw budget.exceeded;
    const isEncrypted =
      error instanceof EncryptedPDFError || (error instanceof Error && /password|encrypt/i.test(error.message));
    throw isEncrypted ? new RefusedFile('proof-encrypted', { cause: error }) : error;
  }
};

const pagesOf = (document: PDFDocument): PDFPageLeaf[] => {
  const pages: PDFPageLeaf[] = [];
  document.catalog.Pages().traverse((node) => {
    if (node instanceof PDFPageLeaf) pages.push(node);
    if (pages.length > maxPages) throw new RefusedFile('proof-too-complex');
  });
  if (pages.length === 0) throw new RefusedFile('proof-damaged');
  return pages;
};

const shownPage = (page: PDFPageLeaf, { context }: { context: PDFContext }): PDFDict => {
  const shownResources = PDFDict.withContext(context);
  for (const name of shownEntries) {
    const value = page.getInheritableAttribute(name);
    if (value) shownResources.set(name, value);
  }
  const stamps = stampsOf(page);
  if (stamps.length > 0) shownResources.set(PDFName.of('Annots'), context.obj(stamps));
  return shownResources;
};

const addPage = (document: PDFDocument, content: PDFDict): void => {
  const leaf = PDFPageLeaf.fromMapWithContext(content.asMap(), document.context, false);
  leaf.set(PDFName.of('Type'), PDFName.of('Page'));
  document.addPage(PDFPage.of(leaf, document.context.register(leaf), document));
};
