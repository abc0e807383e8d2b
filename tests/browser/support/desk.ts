import type { Browser, BrowserContextOptions } from 'playwright-core';
import { eshop } from '../../e2e/support/platform.ts';
import { logIn, visit } from './browser.ts';

type Role = 'admin' | 'manager' | 'staff' | 'customer';

/** Somebody of that role at the admin site, logged in (or refused, as customers are). */
export const atDesk = async (browser: Browser, role: Role = 'admin', options: BrowserContextOptions = {}) => {
  const visitor = await visit(browser, eshop.urls.admin, options);
  await logIn(visitor.page, role, process.env.ESHOP_DEMO_PASSWORD || 'Eshop-demo-1');
  if (role !== 'customer') await visitor.page.getByRole('navigation', { name: 'Sections' }).first().waitFor();
  return visitor;
};
