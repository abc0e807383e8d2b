import { setTimeout as pause } from 'node:timers/promises';
import { GivenUp } from './client.ts';
import type { Shop } from './shop.ts';

/** What a load came to. */
export interface Done {
  orders: number;
  soldOut: number;
  cartsEmpty: number;
  /** Walks that came to no right end, and why. */
  lost: string[];
}

export interface Load {
  /** What it has come to so far. */
  readonly done: Done;
  /** Lets everyone end what they are at and do all of it once more; resolves when all have. */
  finish(): Promise<Done>;
}

const keeperPauseMs = 200;

/** All shoppers walk, and all carts are written, again and again until `finish`, or until so many orders are placed. */
export const startLoad = ({ shoppers, keepers, books }: Shop, orders = Number.POSITIVE_INFINITY): Load => {
  const tally: Done = { orders: 0, soldOut: 0, cartsEmpty: 0, lost: [] };
  const ordersBefore = books.orders.size;
  let finishing = false;
  const goesOn = () => !finishing && books.orders.size - ordersBefore < orders;
  const walk = async ({ walk: once }: Shop['shoppers'][number]) => {
    const outcome = await once().catch(recordLoss);
    if (outcome === 'ordered') tally.orders += 1;
    if (outcome === 'sold out') tally.soldOut += 1;
    if (outcome === 'cart was empty') tally.cartsEmpty += 1;
  };
  const recordLoss = (error: unknown) => {
    if (!(error instanceof GivenUp)) throw error;
    tally.lost.push(error.message);
  };
  const repeatUntilStopped = async (once: () => Promise<unknown>) => {
    while (goesOn()) await once();
    await once();
  };
  const write = async ({ write: once }: Shop['keepers'][number]) => {
    await once().catch(recordLoss);
    await pause(keeperPauseMs);
  };
  const clientsDone = Promise.all([
    ...shoppers.map((shopper) => repeatUntilStopped(() => walk(shopper))),
    ...keepers.map((keeper) => repeatUntilStopped(() => write(keeper))),
  ]);
  clientsDone.catch(() => undefined); // `finish` tells of it
  return {
    done: tally,
    finish: async () => {
      finishing = true;
      await clientsDone;
      return tally;
    },
  };
};
