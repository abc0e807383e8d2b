import type { Page } from 'playwright-core';
import { logIn } from './browser.ts';

interface Tour {
  /** Done at each page, by a name for it. */
  stop: (name: string) => Promise<void>;
}

/** Lists first, then the first thing that each of them leads to. */
const pages: readonly [name: string, path: string, act?: (page: Page) => Promise<void>][] = [
  ['dashboard', '/'],
  ['orders', '/orders'],
  ['order', '/orders', openFirst],
  ['orders-none', '/orders?q=there-is-no-such-order'],
  ['payments', '/payments'],
  ['payments-all', '/payments?status=PENDING,SUBMITTED,APPROVED,REJECTED,CLOSED,TO_BE_CHECKED,REFUND_DUE,REFUNDED'],
  [
    'payment',
    '/payments?status=PENDING,SUBMITTED,APPROVED,REJECTED,CLOSED,TO_BE_CHECKED,REFUND_DUE,REFUNDED&sort=newest',
    openFirst,
  ],
  ['products', '/products'],
  ['product', '/products', openFirst],
  ['product-new', '/products/new'],
  ['product-import', '/products/import'],
  ['stock', '/stock'],
  ['stock-alerts', '/stock/alerts'],
  ['stock-movements', '/stock/movements'],
  ['stock-takes', '/stock/takes'],
  ['warehouses', '/warehouses'],
  ['sales', '/sales'],
  ['people', '/people'],
  ['roles', '/roles'],
  ['dead-letters', '/dead-letters'],
  ['audit-log', '/audit-log'],
  ['platform', '/platform'],
  ['api', '/api'],
  ['not-found', '/nothing-here'],
];

async function openFirst(page: Page): Promise<void> {
  const link = page.getByRole('main').getByRole('table').first().getByRole('link').first();
  if ((await link.count()) === 0) return; // a shop in which nobody has ordered yet
  await link.click();
  await page.waitForURL(/[0-9a-f-]{36}/);
  await page.waitForLoadState('networkidle');
}

/** Goes through every page of the admin site as an admin; changes nothing. */
export const tourAdminSite = async (page: Page, { stop }: Tour): Promise<void> => {
  await page.goto('/login', { waitUntil: 'networkidle' });
  await stop('login');
  await logIn(page, 'admin', process.env.ESHOP_DEMO_PASSWORD || 'Eshop-demo-1');
  await page.getByRole('heading', { level: 1, name: 'Dashboard' }).waitFor();
  for (const [name, path, act] of pages) {
    await page.goto(path, { waitUntil: 'networkidle' });
    await act?.(page);
    await stop(name);
  }
};
