import type { Shop } from './shop.ts';

/** What faults are injected into. */
export interface Scene extends Shop {
  dataDir: string;
  offset: number;
  random: () => number;
  say: (text: string) => void;
  /** Undefined where no toxiproxy could be had. */
  proxies: Proxies | undefined;
}

/** The connections that go through a proxy, by name, and what can be done to one. */
export interface Proxies {
  /** Lays a toxic on a connection; what it answers takes it off again. */
  poison(name: string, toxic: Toxic): Promise<() => Promise<void>>;
}

/** See https://github.com/Shopify/toxiproxy#toxics. */
export interface Toxic {
  type: 'latency' | 'reset_peer' | 'timeout';
  attributes: Record<string, number>;
}

/** Something that goes wrong. */
export interface Fault {
  name: string;
  /** How long it lasts, in milliseconds; 0 for what happens at once, such as a death. */
  lastsMs: number;
  /** Begins it; what it answers ends it. */
  begin(scene: Scene): Promise<() => Promise<void>>;
  /** Why it is unavailable here, if so. */
  missing?(scene: Scene): string | undefined;
  /** What has to be done before, without load; what it answers undoes that. */
  prepare?(scene: Scene): Promise<() => Promise<void>>;
  /** Whether Redis may lose carts that it acknowledged. @default false */
  losesCarts?: boolean;
  /** Whether it is among those drawn at random. @default true */
  atRandom?: boolean;
}

/** For what needs no end of its own. */
export const doNothing = async (): Promise<void> => undefined;
