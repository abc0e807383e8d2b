import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { eventually } from '../../e2e/support/eventually.ts';
import { eshop } from '../../e2e/support/platform.ts';
import { logIn, visit, visitAs } from './browser.ts';

type Role = 'admin' | 'admin2' | 'manager' | 'staff' | 'customer';

/** Somebody of that role at the admin site, logged in (or refused, as customers are). */
export const atDesk = async (browser: Browser, role: Role = 'admin', options: BrowserContextOptions = {}) => {
  const password = process.env.ESHOP_DEMO_PASSWORD || 'Eshop-demo-1';
  if (role !== 'customer') return visitAs(browser, eshop.urls.admin, { login: role, password }, options);
  const visitor = await visit(browser, eshop.urls.admin, options);
  await logIn(visitor.page, role, password);
  return visitor;
};

/** Presses a shortcut until what it opens is visible: a key pressed before the page is hydrated does nothing. */
export const pressUntilVisible = (page: Page, key: string, opened: Locator): Promise<void> =>
  eventually(async () => {
    await page.keyboard.press(key);
    await opened.waitFor({ timeout: 1000 });
  });
