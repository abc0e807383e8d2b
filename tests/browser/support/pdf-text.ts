import { inflateSync } from 'node:zlib';

/** The text of a PDF in the order in which it is drawn, and its pages; for files whose text is in Latin hex strings, as pdfkit's. */
export const readPdf = (file: Buffer): { text: string; pages: number } => {
  const source = file.toString('latin1');
  const streams = [...source.matchAll(/\/FlateDecode[\s\S]*?stream\r?\n([\s\S]*?)endstream/g)];
  const text = streams
    .map(([, packed = '']) => inflate(Buffer.from(packed, 'latin1')))
    .flatMap((content) => [...content.matchAll(/\[(.*?)\] TJ/g)].map(([, shown = '']) => decode(shown)))
    .join('\n');
  return { text, pages: source.match(/\/Type \/Page\b/g)?.length ?? 0 };
};

const inflate = (packed: Buffer): string => {
  try {
    return inflateSync(packed).toString('latin1');
  } catch {
    return ''; // a font or a picture
  }
};

const decode = (shown: string): string =>
  [...shown.matchAll(/<([0-9a-f]+)>/gi)].map(([, hex = '']) => Buffer.from(hex, 'hex').toString('latin1')).join('');
