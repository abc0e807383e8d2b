/** Who follows an order: a user, and the network that they call from, where it is known. */
export interface Reader {
  userId: string;
  network: string | undefined;
}

/** How many streams one process keeps open. */
export interface StreamLimits {
  maxPerUser: number;
  maxPerNetwork: number;
  maxTotal: number;
}

/** Whether a new stream is admitted; `evicted` makes room for it. */
export type Admission<Open> =
  | { refused: 'user' | 'network' | 'process' }
  | { refused?: undefined; evicted: Open | undefined };

/**
 * Decides on one more stream; `open` are the current ones, oldest first. A full process evicts the oldest stream of the
 * network that has the most, as long as the new stream's network has fewer even then: a client that opens many streams from
 * few networks loses its own, and no other client's. The networks of an IPv6 /48 count as one there.
 */
export const admissionOf = <Open extends Reader>(
  open: readonly Open[],
  reader: Reader,
  { maxPerUser, maxPerNetwork, maxTotal }: StreamLimits,
): Admission<Open> => {
  const ownNetworkCount = open.filter(({ network }) => network === reader.network).length;
  if (open.filter(({ userId }) => userId === reader.userId).length >= maxPerUser) return { refused: 'user' };
  if (ownNetworkCount >= maxPerNetwork) return { refused: 'network' };
  if (open.length < maxTotal) return { evicted: undefined };
  const perWideNetwork = Map.groupBy(open, wideNetworkOf);
  const ownWideCount = perWideNetwork.get(wideNetworkOf(reader))?.length ?? 0;
  const largest = [...perWideNetwork.values()].reduce((most, one) => (one.length > most.length ? one : most), []);
  return largest.length > ownWideCount + 1 ? { evicted: largest[0] } : { refused: 'process' };
};

/** What one customer of a provider may have of IPv6: a /48, which is 65,536 networks. */
const wideNetworkOf = ({ network }: Reader): string | undefined =>
  network?.includes(':') ? network.split(':').slice(0, 3).join(':') : network;
