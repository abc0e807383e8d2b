import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../../tests/browser/support/browser.ts';
import { tourAdminSite } from '../../../tests/browser/support/desk-tour.ts';
import { tourCustomerSite } from '../../../tests/browser/support/tour.ts';
import { adminOf, picturedVehicles, type RunningShop, runningShop } from '../../dev/browser/running-shop.ts';
import { inRepository } from '../../dev/platform/repository.ts';

const usage = `npm run screenshots [-- <part of the name of a look>]

Takes a screenshot of every page of both sites of the running shop, in light, dark and on a phone, into .data/screenshots,
and those of the README into docs/images.
It creates accounts and orders, so run it only with demo data.`;

const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const looks = [
  { name: 'light', viewport: wide, colorScheme: 'light' },
  { name: 'dark', viewport: wide, colorScheme: 'dark' },
  { name: 'phone', viewport: phone, colorScheme: 'light', isMobile: true, deviceScaleFactor: 2, hasTouch: true },
  { name: 'phone-dark', viewport: phone, colorScheme: 'dark', isMobile: true, deviceScaleFactor: 2, hasTouch: true },
] as const;

const main = async () => {
  const [requestedPage = ''] = process.argv.slice(2);
  if (requestedPage === '--help') return console.log(usage);
  const shop = runningShop();
  const browser = await launchBrowser();
  try {
    for (const look of looks.filter(({ name }) => name.includes(requestedPage))) {
      await shoot(browser, shop, 'customer', look);
      await shoot(browser, shop, 'admin', look);
    }
  } finally {
    await browser.close();
  }
};

type Site = 'customer' | 'admin';

/** The page of each site that the README shows, and the name of its file. */
const readmeImages = { customer: { page: 'home', name: 'shop' }, admin: { page: 'dashboard', name: 'admin' } } as const;

const shoot = async (browser: Browser, shop: RunningShop, site: Site, { name, ...look }: (typeof looks)[number]) => {
  const folder = inRepository('.data', 'screenshots', site, name);
  mkdirSync(folder, { recursive: true });
  const context = await browser.newContext({ ...look, baseURL: shop.urls[site], reducedMotion: 'reduce' });
  const page = await context.newPage();
  const stop = async (at: string) => {
    await waitUntilSettled(page);
    await page.screenshot({ path: join(folder, `${at}.png`), fullPage: !/drawer|closer|cancel/.test(at) });
    if (at === readmeImages[site].page && look.viewport === wide)
      await shootForReadme(page, `${readmeImages[site].name}-${name}.jpg`);
    console.log(`${site}/${name}/${at}`);
  };
  if (site === 'admin') await tourAdminSite(page, { stop });
  else await tourCustomer(page, shop, stop);
  await context.close();
};

/** JPEG, because a screenshot with photographs takes a fifth of its PNG. */
const shootForReadme = (page: Page, file: string) =>
  page.screenshot({ path: inRepository('docs', 'images', file), type: 'jpeg', quality: 80 });

const tourCustomer = async (page: Page, shop: RunningShop, stop: (at: string) => Promise<void>) => {
  const [first = '', second = ''] = await picturedVehicles(shop, 2);
  await tourCustomerSite(page, { stop, products: [first, second], approve: (await adminOf(shop)).approve });
};

/** Pictures further down are loaded when they come into view; what is to be seen must have been. */
const waitUntilSettled = async (page: Page) => {
  await page.evaluate(`(async () => {
    const images = [...document.images];
    for (const image of images) image.loading = 'eager';
    await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
    await document.fonts.ready;
  })()`);
};

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
