import { readFileSync } from 'node:fs';

const folder = new URL('../../../services/payment/test/fixtures/proofs/', import.meta.url);

/** A proof as phones, banks and scanners make it; `make_proofs.py` there says how. */
export const proofFixture = (name: string) => readFileSync(new URL(name, folder));

/** A PDF of one empty page whose catalog has these entries. */
export const pdfWith = (catalog: string) =>
  Buffer.from(
    [
      '%PDF-1.7',
      `1 0 obj << /Type /Catalog /Pages 2 0 R ${catalog} >> endobj`,
      '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj',
      '3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >> endobj',
      'trailer << /Root 1 0 R >>',
      'startxref',
      '0',
      '%%EOF',
      '',
    ].join('\n'),
    'latin1',
  );
