import type { Page } from 'playwright-core';
import { launchBrowser } from '../../../tests/browser/support/browser.ts';
import { picturedVehicles, runningShop } from '../../dev/browser/running-shop.ts';
import { measureVisit, type Vitals } from '../browser/vitals.ts';

const usage = `npm run measure:site

Visits pages of the running shop as a phone on a slow network with an empty cache, and compares the median of five
visits with the budget. Fails when a page exceeds it.`;

const budget = { lcp: 2500, cls: 0.05, inp: 200, script: 130_000 } as const;
const visits = 5;

const addToCart = async (page: Page) => {
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page.getByRole('button', { name: /^Increase quantity of/ }).click();
};
const openZoom = (page: Page) =>
  page
    .getByRole('link', { name: /^Look closer/ })
    .first()
    .click();

const main = async () => {
  if (process.argv.includes('--help')) return console.log(usage);
  const shop = runningShop();
  const { urls } = shop;
  const vehicle = `/vehicles/${(await picturedVehicles(shop, 1))[0]}`;
  const pages: [string, string, ((page: Page) => Promise<void>)?][] = [
    ['home', '/'],
    ['catalogue', '/vehicles'],
    ['vehicle, into the cart', vehicle, addToCart],
    ['vehicle, closer', vehicle, openZoom],
    ['cart', '/cart'],
    ['login', '/login'],
  ];
  const browser = await launchBrowser();
  console.log('page                       LCP ms    CLS  INP ms  script kB  all kB');
  for (const [name, path, act] of pages) {
    const vitals: Vitals[] = [];
    for (let visit = 0; visit < visits; visit++) {
      const context = await browser.newContext({
        baseURL: urls.customer,
        viewport: { width: 412, height: 823 },
        deviceScaleFactor: 1.75,
        isMobile: true,
        hasTouch: true,
      });
      vitals.push(await measureVisit(context, path, act));
      await context.close();
    }
    report(name, medians(vitals));
  }
  await browser.close();
};

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const medians = (seen: readonly Vitals[]): Vitals => {
  const of = (field: keyof Vitals) => median(seen.map((one) => one[field] ?? 0));
  return { lcp: of('lcp'), cls: of('cls'), inp: seen[0]?.inp && of('inp'), script: of('script'), total: of('total') };
};

const report = (name: string, vitals: Vitals) => {
  const over = Object.entries(budget).filter(([field, most]) => (vitals[field as keyof typeof budget] ?? 0) > most);
  if (over.length > 0) process.exitCode = 1;
  const cells = [
    name.padEnd(24),
    vitals.lcp.toFixed(0).padStart(8),
    vitals.cls.toFixed(3).padStart(7),
    (vitals.inp === undefined ? '' : vitals.inp.toFixed(0)).padStart(7),
    (vitals.script / 1000).toFixed(1).padStart(10),
    (vitals.total / 1000).toFixed(1).padStart(7),
  ];
  console.log(`${cells.join(' ')}${over.map(([field]) => `  over budget: ${field}`).join('')}`);
};

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
