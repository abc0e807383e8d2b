import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whileFrozen } from '../e2e/support/frozen.ts';
import { call, expectStatus } from '../e2e/support/http.ts';
import { deliver } from '../e2e/support/jobs.ts';
import { tokenOf } from '../e2e/support/people.ts';
import { launchBrowser } from './support/browser.ts';
import { expectAccessible, staffAt, waitForRefusal } from './support/staff.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Drops a dead letter of a service; returns the event's id. */
const dropDeadLetter = async (app: 'cart' | 'sales-report', topic: string): Promise<string> => {
  const token = await tokenOf('admin');
  const eventId = randomUUID();
  await deliver(app, `${app}-${topic}-dead`, { eventId });
  const base = `/v1/dead-letters/${app}`;
  const { items } = await expectStatus(
    200,
    call<{ items: { id: string; eventId: string }[] }>(app, `GET ${base}?limit=100`, { token }),
  );
  const id = items.find((letter) => letter.eventId === eventId)?.id;
  await expectStatus(204, call(app, `POST ${base}/${id}/discard`, { token, body: { reason: 'test' } }));
  return eventId;
};

describe('the audit log', () => {
  it('tells who changed what in every service, in one list whose filters stand in its address', async () => {
    const [cartLetter, salesLetter] = [
      await dropDeadLetter('cart', 'order-created'),
      await dropDeadLetter('sales-report', 'sale-created'),
    ];
    const { page, complaints } = await staffAt(browser, 'admin', '/audit-log');
    const row = (text: string) => page.getByRole('row').filter({ hasText: text });
    await row(cartLetter).getByText('cart', { exact: true }).waitFor();
    await row(salesLetter).getByText('sales-report', { exact: true }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('Service').selectOption('cart');
    await page.waitForURL(/app=cart/);
    await expect.poll(() => row(salesLetter).count()).toBe(0);
    await row(cartLetter)
      .getByRole('link', { name: /^dead-letter / })
      .click();
    await page.waitForURL(/resource=dead-letter/);
    await expect.poll(() => page.getByRole('row').count()).toBe(2);
    await row(cartLetter).getByRole('link', { name: 'admin', exact: true }).click();
    await page.waitForURL(/by=/);
    await row(cartLetter).waitFor();
    await page.goto('/audit-log?to=2020-01-01', { waitUntil: 'networkidle' });
    await page.getByText('Nothing fits these filters.').waitFor();
    expect(complaints).toEqual([]);
  });

  it('goes page by page through all services, and names the one that does not answer', async () => {
    for (let count = 0; count < 26; count++)
      await Promise.all([dropDeadLetter('cart', 'order-created'), dropDeadLetter('sales-report', 'sale-created')]);
    const { page } = await staffAt(browser, 'admin', '/audit-log?action=dead-letter.discarded');
    const first = await page.locator('tbody tr').allTextContents();
    expect(first).toHaveLength(50);
    await page.getByRole('link', { name: 'Next page' }).click();
    await page.getByRole('link', { name: 'First page' }).waitFor();
    const second = await page.locator('tbody tr').allTextContents();
    expect(second.length).toBeGreaterThanOrEqual(2);
    expect(second.filter((text) => first.includes(text))).toEqual([]);
    await whileFrozen('cart', async () => {
      await page.goto('/audit-log');
      await page.getByText('cart cannot be shown for the moment').waitFor();
      await page.getByRole('row').filter({ hasText: 'sales-report' }).first().waitFor();
    });
  });

  it('is an admin’s', async () => {
    for (const login of ['staff', 'manager']) {
      const { page } = await staffAt(browser, login, '/audit-log');
      await waitForRefusal(page);
    }
  });
});
