import { fileURLToPath } from 'node:url';
import { resolveGoProgram } from '../../dev/go.ts';

const toxiproxy = {
  name: 'toxiproxy',
  executable: 'toxiproxy-server',
  version: '2.12.0',
  module: fileURLToPath(new URL('./go/', import.meta.url)),
  package: 'github.com/Shopify/toxiproxy/v2/cmd/server',
};

/** The path of a toxiproxy; undefined if none is available. */
export const resolveToxiproxy = (report: (text: string) => void): Promise<string | undefined> =>
  resolveGoProgram(toxiproxy, report);
