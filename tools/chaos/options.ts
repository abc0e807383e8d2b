import { parseArgs } from 'node:util';
import { maxReplicas } from '@eshop/topology';

/** What a run is asked for. */
export interface Options {
  /** Parts of the names of faults, with commas between. */
  only: string | undefined;
  short: boolean;
  orders: number;
  seed: string;
  seconds: number;
  shoppers: number;
  /** The longest pause between two random faults, in seconds. */
  gap: number;
  replicas: number;
  out: string | undefined;
  write: boolean;
}

export const usage = `npm run chaos -- [options]

Starts a separate platform, lets shoppers buy, and injects one fault after another, then random faults. After each
fault everything must settle within 15 s, and stock, orders, payments, sales, carts and the records of the clients must
agree. Exits with 1 otherwise.

  --only <a,b>      only the faults with one of these in their names, and no random faults
  --short           a few faults and orders: for CI
  --orders <n>      orders to place during random faults (0: none)          10000, with --short 40
  --seed <text>     repeats the same faults                                the time
  --seconds <n>     of load before each fault                              3, with --short 1
  --shoppers <n>    at once                                                8
  --gap <n>         maximum seconds between two random faults              5
  --replicas <n>    of every service                                       1
  --out <file>      writes the figures as JSON
  --write           writes the figures into docs/performance/chaos.md

ESHOP_CHAOS_PORT_OFFSET (22350) is added to its ports.`;

/** Reads the command's arguments; undefined when help was asked for. */
export const readOptions = (args: string[]): Options | undefined => {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string' },
      short: { type: 'boolean', default: false },
      orders: { type: 'string' },
      seed: { type: 'string' },
      seconds: { type: 'string' },
      shoppers: { type: 'string' },
      gap: { type: 'string' },
      replicas: { type: 'string' },
      out: { type: 'string' },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const { only, short, seed, out, write } = values;
  const atRandom = only ? 0 : short ? 40 : 10_000;
  return {
    only,
    short,
    out,
    write,
    seed: seed ?? String(Date.now()),
    orders: number('orders', values.orders, atRandom, 0, 1_000_000),
    seconds: number('seconds', values.seconds, short ? 1 : 3, 0, 600),
    shoppers: number('shoppers', values.shoppers, 8, 1, 64),
    gap: number('gap', values.gap, 5, 1, 600),
    replicas: number('replicas', values.replicas, 1, 1, maxReplicas),
  };
};

const number = (name: string, text: string | undefined, otherwise: number, least: number, most: number) => {
  const value = text === undefined ? otherwise : Number(text);
  if (Number.isFinite(value) && value >= least && value <= most) return value;
  throw new Error(`--${name} is a number from ${least} to ${most}`);
};
