import type { Fault, Toxic } from '../fault.ts';
import { connections } from '../proxy/connections.ts';

const lastsMs = 6000;

const toxics: Readonly<Record<string, Toxic>> = {
  'slow down': { type: 'latency', attributes: { latency: 100, jitter: 50 } },
  cut: { type: 'reset_peer', attributes: { timeout: 0 } },
  silence: { type: 'timeout', attributes: { timeout: 0 } },
};

/**
 * What happens to the connections between an app and its store: each way takes 100 ms longer, give or take; all are
 * reset; or nothing comes through, and nobody is told before it is over. (That connections which are never told are
 * ended is a test of the service kit's own: toxiproxy closes what it silenced.)
 */
const between = (name: string): Fault[] =>
  Object.entries(toxics).map(([what, toxic]) => ({
    name: `${what} the connections of ${name}`,
    lastsMs,
    missing: ({ proxies }) => (proxies ? undefined : 'there is no toxiproxy, and no Go to build it with'),
    begin: async ({ proxies }) => {
      if (!proxies) throw new Error('there is no proxy');
      return proxies.poison(name, toxic);
    },
  }));

export const networkFaults: readonly Fault[] = connections(0).flatMap(({ name }) => between(name));
