import { randomUUID } from 'node:crypto';
import type { EventOf } from '@eshop/contracts/events';
import { newId } from '@eshop/contracts/ids';
import { apps } from '@eshop/topology';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../e2e/support/eventually.ts';
import { whileFrozen } from '../e2e/support/frozen.ts';
import { newGoods } from '../e2e/support/goods.ts';
import { call, expectStatus } from '../e2e/support/http.ts';
import { deliver } from '../e2e/support/jobs.ts';
import { tokenOf } from '../e2e/support/people.ts';
import { launchBrowser } from './support/browser.ts';
import { expectAccessible, menuOf, staffAt, waitForRefusal } from './support/staff.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await leaveNone();
});

const discardedIds: string[] = [];

/** Drops what these tests left in sales-report's dead letters: they are no fault of the platform. */
const leaveNone = async () => {
  const token = await tokenOf('admin');
  const path = '/v1/dead-letters/sales-report';
  const { items } = await expectStatus(
    200,
    call<{ items: { id: string; eventId: string }[] }>('sales-report', `GET ${path}?limit=100`, { token }),
  );
  for (const { id } of items.filter(({ eventId }) => discardedIds.includes(eventId)))
    await expectStatus(204, call('sales-report', `DELETE ${path}/${id}`, { token }));
};

/** Keeps an event as sales-report does once it could not take it. */
const bury = (event: { eventId: string }) =>
  eventually(async () => {
    discardedIds.push(event.eventId);
    const { body } = await deliver('sales-report', 'sales-report-sale-created-dead', event);
    expect(body).toEqual({ status: 'SUCCESS' });
  });

const poison = () => ({ eventId: randomUUID(), nonsense: ['a riddle'] });

/** A sale that no order tells, as demo sales are, so that nothing else misses its order. */
const saleOf = ({ product, warehouseId }: Awaited<ReturnType<typeof newGoods>>): EventOf<'sale-created'> => ({
  eventId: newId(),
  version: 1,
  occurredAt: new Date().toISOString(),
  orderId: `00000000-0000-7000-8000-${randomUUID().slice(-12)}`,
  kind: 'sale',
  soldAt: new Date().toISOString(),
  facts: [
    {
      productId: product.id,
      name: product.name,
      category: product.category,
      warehouseId,
      quantity: 1,
      price: product.price,
      cost: { amount: 1, currency: 'USD' },
    },
  ],
});

const ordersOf = async (productId: string) => {
  const token = await tokenOf('admin');
  const path = `GET /v1/sales/summary?productId=${productId}`;
  return (await expectStatus(200, call<{ orders: number }>('sales-report', path, { token }))).orders;
};

const letters = '/dead-letters?app=sales-report';

describe('dead letters', () => {
  it('are redriven, many at once, until their effect shows; what fails again stays, with the reason', async () => {
    const goods = await newGoods(1);
    const [good, bad] = [saleOf(goods), poison()];
    await bury(good);
    await bury(bad);
    const { page, complaints } = await staffAt(browser, 'admin', letters);
    const row = (eventId: string) => page.getByRole('row').filter({ hasText: eventId });
    await row(bad.eventId).getByText('Payload').click();
    await row(bad.eventId).getByText('a riddle').waitFor();
    expect(await ordersOf(goods.product.id)).toBe(0);
    for (const { eventId } of [good, bad]) await row(eventId).getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Redrive 2 letters' }).click();
    await page.getByText('1 of 2 redriven').waitFor();
    await page.getByText(/sales-report, sale-created: It failed again/).waitFor();
    expect(await ordersOf(goods.product.id)).toBe(1);
    await expect.poll(() => row(good.eventId).count()).toBe(0);
    expect(await row(bad.eventId).count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('are dropped for a reason, which the audit log keeps with who did it and what it was', async () => {
    const bad = poison();
    await bury(bad);
    const { page } = await staffAt(browser, 'admin', letters);
    const row = page.getByRole('row').filter({ hasText: bad.eventId });
    await row.getByRole('button', { name: 'Drop' }).click();
    const dialog = page.getByRole('dialog', { name: 'Drop this event for good?' });
    await expectAccessible(page);
    await dialog.getByLabel('Reason').fill('no');
    await dialog.getByRole('button', { name: 'Drop it' }).click();
    await dialog.getByText('A few words are needed.').waitFor();
    expect(await row.count()).toBe(1);
    await dialog.getByLabel('Reason').fill(`Made up by a test, ${bad.eventId}`);
    await dialog.getByRole('button', { name: 'Drop it' }).click();
    await page.getByRole('status').getByText('The event was dropped from sales-report.').waitFor();
    await expect.poll(() => row.count()).toBe(0);
    await page.goto('/audit-log?action=dead-letter.discarded', { waitUntil: 'networkidle' });
    const entry = page.getByRole('row').filter({ hasText: `Made up by a test, ${bad.eventId}` });
    await entry.getByRole('link', { name: 'admin', exact: true }).waitFor();
    await entry.locator('del').getByText(bad.eventId).waitFor();
  });

  it('of all services are shown while one does not answer', async () => {
    const bad = poison();
    await bury(bad);
    await whileFrozen('cart', async () => {
      const { page } = await staffAt(browser, 'admin', '/dead-letters');
      await page.getByText('cart cannot be shown for the moment').waitFor();
      await page.getByRole('row').filter({ hasText: bad.eventId }).waitFor();
    });
  });

  it('are an admin’s', async () => {
    for (const login of ['staff', 'manager']) {
      const { page } = await staffAt(browser, login, '/dead-letters');
      await waitForRefusal(page);
      expect(await menuOf(page)).not.toContain('Dead letters');
    }
  });

  it('have an accessible page', async () => {
    const { page } = await staffAt(browser, 'admin', '/dead-letters');
    await expectAccessible(page);
  });
});

describe('the API’s documentation', () => {
  it('names every operation, finds some by words, and tells all of one', async () => {
    const { page, complaints } = await staffAt(browser, 'admin', '/api');
    await page.getByRole('heading', { name: 'shipping-cost' }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('Path, summary or permission').fill('place order');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('link', { name: /POST\s*\/v1\/orders$/ }).click();
    await page.getByRole('heading', { level: 1, name: 'POST /v1/orders' }).waitFor();
    await page.getByRole('table', { name: 'Parameters' }).getByText('Idempotency-Key').waitFor();
    await page.getByRole('table', { name: 'Fields of the body' }).getByText('address.zip').waitFor();
    await page.getByRole('table', { name: 'Fields of the answer 201' }).getByText('lines[].price.amount').waitFor();
    await page.getByText('Example').first().click();
    await page.getByText('"Ada Rider"').first().waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
    expect((await page.goto('/api/madeUp'))?.status()).toBe(404);
  });

  it('is had as a file, by those who may', async () => {
    const { page } = await staffAt(browser, 'admin', '/');
    const document = await (await page.request.get('/api/document')).json();
    expect(Object.keys(document.paths).length).toBeGreaterThan(70);
    const { page: staffPage } = await staffAt(browser, 'staff', '/api');
    await waitForRefusal(staffPage);
    expect((await staffPage.request.get('/api/document')).status()).toBe(403);
  });
});

describe('the platform’s page', () => {
  it('tells of every service with its version, its sidecar and its broker, by itself again and again', async () => {
    const { page, complaints } = await staffAt(browser, 'admin', '/platform');
    await page.getByText('Every service works').waitFor();
    const services = page.getByRole('table', { name: 'Services' });
    for (const { id } of apps.filter(({ kind }) => kind === 'service'))
      await services.getByRole('row').filter({ hasText: id }).getByText('Works').first().waitFor();
    await page.getByRole('table', { name: 'Components of this site’s sidecar' }).getByText('statestore').waitFor();
    await expectAccessible(page);
    await whileFrozen('shipping-cost', () => page.getByText('Needs a look: shipping-cost').waitFor());
    await page.getByText('Every service works').waitFor();
    expect(complaints).toEqual([]);
  });

  it('is an admin’s', async () => {
    const { page } = await staffAt(browser, 'manager', '/platform');
    await waitForRefusal(page);
  });
});
