import type { AppId } from '@eshop/topology';
import type { Send } from './client.ts';
import type { Shopper } from './shoppers.ts';

/** One thing that a client asks for, with the app that answers it. Resolves with the answer's body; throws when it is refused. */
export interface Call {
  app: AppId;
  ask: (client: number) => Promise<string>;
}

export type Calls = Readonly<Record<string, Call>>;

/** What calls are made of. */
export interface Shop {
  send: Send;
  /** Products that never run short while this runs. */
  productIds: readonly string[];
  /** The token of an admin. */
  admin: string;
  /** `shoppersOfClient` for each client, one client's after the other's. */
  shoppers: readonly Shopper[];
}

/** Any of them. */
export const someOf = <Item>(items: readonly Item[]): Item => {
  const item = items[Math.floor(Math.random() * items.length)];
  if (item === undefined) throw new Error('there is nothing to choose from');
  return item;
};
