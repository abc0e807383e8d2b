import type { BrowserContext, CDPSession, Page } from 'playwright-core';

/** What a visit of a page took: times in milliseconds, sizes in bytes as they came over the network. */
export interface Vitals {
  lcp: number;
  cls: number;
  /** The longest an interaction took until it was painted; undefined where nothing was done. */
  inp: number | undefined;
  /** Without headers: a deployed site sends them by HTTP/2, which compresses those that repeat to a few bytes. */
  script: number;
  total: number;
}

/** Lighthouse's phone on a slow 4G network: 1.6 Mbit/s down, 150 ms a round trip. */
const slow4g = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

const observe = `
  window.vitals = { lcp: 0, cls: 0, inp: 0 };
  const each = (type, see, options) =>
    new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true, ...options });
  each('largest-contentful-paint', ({ startTime }) => { vitals.lcp = startTime; });
  each('layout-shift', ({ value, hadRecentInput }) => { if (!hadRecentInput) vitals.cls += value; });
  each('event', ({ duration, interactionId }) => { if (interactionId) vitals.inp = Math.max(vitals.inp, duration); }, { durationThreshold: 16 });
`;

/** Visits a page with nothing cached, over a slow network, and does something there. */
export const measureVisit = async (
  context: BrowserContext,
  path: string,
  act?: (page: Page) => Promise<void>,
): Promise<Vitals> => {
  const page = await context.newPage();
  await page.addInitScript(observe);
  const network = await context.newCDPSession(page);
  const sizes = await countBytes(network);
  await network.send('Network.emulateNetworkConditions', slow4g);
  await page.goto(path, { waitUntil: 'networkidle' });
  const { script, total } = sizes();
  await act?.(page);
  await page.waitForTimeout(500);
  const { lcp, cls, inp } = await page.evaluate<{ lcp: number; cls: number; inp: number }>('vitals');
  await page.close();
  return { lcp, cls, inp: act && inp, script, total };
};

const countBytes = async (network: CDPSession) => {
  const responses = new Map<string, { type: string; headerBytes: number }>();
  const bytes = { script: 0, total: 0 };
  network.on('Network.responseReceived', ({ requestId, type, response }) =>
    responses.set(requestId, { type, headerBytes: response.encodedDataLength }),
  );
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes.total += encodedDataLength;
    const { type, headerBytes = 0 } = responses.get(requestId) ?? {};
    if (type === 'Script') bytes.script += encodedDataLength - headerBytes;
  });
  await network.send('Network.enable');
  await network.send('Network.setCacheDisabled', { cacheDisabled: true });
  return () => ({ ...bytes });
};
