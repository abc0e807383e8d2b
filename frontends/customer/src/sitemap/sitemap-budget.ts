/** How many sitemaps one network may read in a minute from a process of the site. */
export const maxSitemapsPerMinute = 60;

const minuteMs = 60_000;
const maxNetworks = 10_000;

interface Options {
  maxPerMinute: number;
  /** @default Date.now */
  now?: () => number;
}

/** Bounds the sitemaps that one network reads: they are large, and made without a login. An unknown network is one network. */
export const createSitemapBudget = ({ maxPerMinute, now = Date.now }: Options) => {
  let minute = 0;
  const counts = new Map<string, number>();
  /** Counts a request; returns false when it would be too many. */
  return (network: string | undefined): boolean => {
    const currentMinute = Math.floor(now() / minuteMs);
    if (currentMinute !== minute || counts.size >= maxNetworks) counts.clear();
    minute = currentMinute;
    const key = network ?? 'unknown';
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= maxPerMinute;
  };
};
