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

Starts a platform of its own and sends it what Schemathesis (a Python program, fetched from PyPI into the program cache) draws
from the API's documents: requests that fit them, and requests that do not, with an admin's token, with a customer's, and
with none. Ends with 1 when a service does not answer as its document says. Python 3.11 or newer is needed.

  --short           the merged document alone, few requests, and the coverage phase as admin alone: for CI
  --only <a,b>      only these services, each by its own document
  --examples <n>    requests drawn for each operation           100, with --short 5
  --seed <n>        draws the same requests again               the time, with --short 1

tests/fuzz/schemathesis.toml says what is not a failure, and why. ESHOP_FUZZ_PORT_OFFSET (21000) moves the ports.`;

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
