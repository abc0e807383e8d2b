import { readFileSync } from 'node:fs';
import type { ProofRefusal } from '@eshop/contracts/problems/payments';
import sharp from 'sharp';
import { inspect } from '../src/proof/inspect.ts';
import { RefusedFile } from '../src/proof/refusal.ts';
/** Files for tests, as small as they can be. */

export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

export const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

/** A stream object, as the text of its bytes. */
export const streamOf = (content: Buffer | string, dictionary = ''): string => {
  const bytes = typeof content === 'string' ? latin1(content) : content;
  return `<< ${dictionary} /Length ${bytes.length} >>\nstream\n${bytes.toString('latin1')}\nendstream`;
};

interface PdfParts {
  /** Entries of the catalog, and of its one page. */
  catalog?: string;
  page?: string;
  /** The page's content, object 4. */
  content?: string;
  /** Whole objects behind those. */
  objects?: string[];
  trailer?: string;
}

/** A PDF of one page. Its cross-reference table is left out, which readers make up for. */
export const pdfOf = ({
  catalog = '',
  page = '',
  content = streamOf('0 0 100 50 re f'),
  objects = [],
  trailer = '',
}: PdfParts = {}): Buffer =>
  latin1(
    [
      '%PDF-1.7',
      `1 0 obj << /Type /Catalog /Pages 2 0 R ${catalog} >> endobj`,
      '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 200 100] >> endobj',
      `3 0 obj << /Type /Page /Parent 2 0 R /Contents 4 0 R ${page} >> endobj`,
      `4 0 obj ${content} endobj`,
      ...objects,
      `trailer << /Root 1 0 R ${trailer} >>`,
      'startxref',
      '0',
      '%%EOF',
      '',
    ].join('\n'),
  );

/** Made by `make_proofs.py` in that folder. */
export const fixture = (name: string) => readFileSync(new URL(`fixtures/proofs/${name}`, import.meta.url));
export const mark = 'TRAILING-BYTES';

/** What becomes of a file: its proof, or why there is none. A decoder's own errors are those of a damaged file. */
export const outcomeOf = async (
  file: Buffer,
): Promise<{ refusal?: ProofRefusal; contentType?: string; bytes: Buffer }> => {
  try {
    const { contentType, bytes } = await inspect(file);
    return { contentType, bytes: Buffer.from(bytes) };
  } catch (error) {
    return { refusal: error instanceof RefusedFile ? error.refusal : 'proof-damaged', bytes: Buffer.alloc(0) };
  }
};
export const refusalOf = async (file: Buffer) => (await outcomeOf(file)).refusal;
export const pixelsOf = (file: Buffer) => sharp(file).toColorspace('srgb').raw().toBuffer();
export const archive = latin1('PK\x05\x06'.padEnd(22, '\0'));
