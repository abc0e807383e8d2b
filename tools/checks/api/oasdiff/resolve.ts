import { fileURLToPath } from 'node:url';
import { findGoProgram, resolveGoProgram } from '../../../dev/go.ts';

const oasdiff = {
  name: 'oasdiff',
  executable: 'oasdiff',
  version: '1.38.0',
  module: fileURLToPath(new URL('./go/', import.meta.url)),
  package: 'github.com/oasdiff/oasdiff',
};

/** The path of an oasdiff that is here. */
export const findOasdiff = (): string | undefined => findGoProgram(oasdiff);

/** The path of an oasdiff; undefined if none is available. */
export const resolveOasdiff = (report: (text: string) => void): Promise<string | undefined> =>
  resolveGoProgram(oasdiff, report);
