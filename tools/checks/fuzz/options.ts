import { parseArgs } from 'node:util';
import { type AppId, appOf } from '@eshop/topology';

/** What a run is asked for. */
export interface Options {
  short: boolean;
  /** The services to test; undefined: all, and the merged document. */
  only: readonly AppId[] | undefined;
  /** Requests drawn for each operation, beside those of the examples and of the coverage phase. */
  examples: number;
  seed: number;
}

export const usage = `npm run fuzz -- [options]

Starts a separate platform and sends it requests that Schemathesis (a Python program from PyPI, in the program cache)
generates from the API documents: valid and invalid ones, with the token of an admin, of a customer, and without one.
Exits with 1 when a response contradicts the document. Needs Python 3.11 or newer.

  --short           only the merged document, few requests, the coverage phase only as admin: for CI
  --only <a,b>      only these services, each with its own document
  --examples <n>    requests generated for each operation       100, with --short 5
  --seed <n>        repeats the same requests                   the time, with --short 1

tests/fuzz/schemathesis.toml lists accepted deviations with reasons. ESHOP_FUZZ_PORT_OFFSET (21000) is added to the ports.`;

/** Reads the command's arguments; undefined when help was asked for. */
export const readOptions = (args: string[]): Options | undefined => {
  const { values } = parseArgs({
    args,
    options: {
      short: { type: 'boolean', default: false },
      only: { type: 'string' },
      examples: { type: 'string' },
      seed: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const { short, only } = values;
  return {
    short,
    only: only?.split(',').map((id) => appOf(id).id),
    examples: wholeNumber('examples', values.examples ?? (short ? '5' : '100')),
    seed: wholeNumber('seed', values.seed ?? (short ? '1' : String(Math.floor(Date.now() / 1000)))),
  };
};

const wholeNumber = (name: string, text: string): number => {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new Error(`--${name} is a whole number from 1`);
};
