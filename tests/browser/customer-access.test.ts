import type { ProductPage } from '@eshop/contracts/product';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureVisit } from '../../tools/bench/browser/vitals.ts';
import { eventually } from '../e2e/support/eventually.ts';
import { call, expectStatus } from '../e2e/support/http.ts';
import { eshop } from '../e2e/support/platform.ts';
import { faultsOf } from './support/axe.ts';
import { launchBrowser, visit } from './support/browser.ts';
import { decide, newVehicle } from './support/shop.ts';
import { tourCustomerSite } from './support/tour.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Two vehicles of the demo catalogue, which have images. */
const findPicturedCars = async (): Promise<[string, string]> => {
  const path = 'GET /v1/products?category=cars&inStock=true&sort=price-desc&limit=100';
  const { items } = await expectStatus(200, call<ProductPage>('product', path));
  const [first, second] = items.filter(({ images }) => images.length > 0);
  return [first?.id ?? '', second?.id ?? ''];
};

describe.each(['light', 'dark'] as const)('every page in %s', (colorScheme) => {
  it('has nothing that axe finds against WCAG 2.2 AA, and nothing that the browser complains of', async () => {
    const options = { colorScheme, reducedMotion: 'reduce' } as const;
    const { page, complaints } = await visit(browser, eshop.urls.customer, options);
    const faults: string[] = [];
    const stop = async (name: string) =>
      void faults.push(...(await faultsOf(page)).map((fault) => `${name}: ${fault}`));
    await tourCustomerSite(page, { stop, products: await findPicturedCars(), approve: decide });
    expect(faults).toEqual([]);
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
  }, 300_000);
});

describe('the site', () => {
  it('holds what people may move still for those who ask for it', async () => {
    const { page } = await visit(browser, eshop.urls.customer, { reducedMotion: 'reduce' });
    await page.goto('/vehicles');
    const moving = await page.evaluate<string[]>(
      `[...document.querySelectorAll('*')].filter((e) => { const s = getComputedStyle(e); return s.animationName !== 'none' || s.transitionDuration.split(', ').some((d) => d !== '0s'); }).map((e) => e.tagName)`,
    );
    expect(moving).toEqual([]);
  });

  it('sends at most 130 kB of scripts with a vehicle, which does not move while it loads', async () => {
    const [vehicle] = await findPicturedCars();
    const { context } = await visit(browser, eshop.urls.customer);
    await eventually(async () => {
      const { script, cls } = await measureVisit(context, `/vehicles/${vehicle}`);
      expect(script).toBeLessThan(130_000);
      expect(cls).toBeLessThan(0.05);
    }, 60_000);
  });

  it('describes its vehicles to search engines and to those who pass links on', async () => {
    const vehicle = await newVehicle();
    const { page } = await visit(browser, eshop.urls.customer);
    await page.goto(`/vehicles/${vehicle}`);
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
    expect(data).toMatchObject({ name: 'Test Falcon', offers: { price: '10000.00', priceCurrency: 'USD' } });
    expect(await page.locator('meta[property="og:title"]').getAttribute('content')).toBe('Test Falcon');
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toContain(`/vehicles/${vehicle}`);
    const text = async (path: string) => (await page.request.get(path)).text();
    const index = await text('/sitemap.xml');
    const files = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
    expect(files).toEqual(['/sitemaps/pages.xml', '/sitemaps/vehicles-1.xml']);
    expect(await text('/sitemaps/pages.xml')).toContain('/vehicles?category=cars/suv');
    expect(await text('/sitemaps/vehicles-1.xml')).toContain(`/vehicles/${vehicle}`);
    expect((await page.request.get('/sitemaps/vehicles-2.xml')).status()).toBe(404);
    expect(await (await page.request.get('/robots.txt')).text()).toContain('Disallow: /checkout');
  });

  it('has no link that leads nowhere', async () => {
    const { page } = await visit(browser, eshop.urls.customer);
    const violations = new Set<string>();
    for (const path of ['/', '/vehicles', '/cart', '/login', '/register', '/nowhere']) {
      await page.goto(path);
      const links = await page.evaluate<string[]>(`[...document.links].map(({ href }) => href)`);
      for (const link of links.filter((one) => !one.includes('#'))) violations.add(link);
    }
    for (const link of violations) {
      const answer = await page.request.get(link, { maxRedirects: link.includes('/login/google') ? 0 : 5 });
      expect(answer.status(), link).toBeLessThan(400);
    }
  });
});
