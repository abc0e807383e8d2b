import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { eshop } from '../../e2e/support/platform.ts';
import { faultsOf } from './axe.ts';
import { visitAs } from './browser.ts';

const password = process.env.ESHOP_DEMO_PASSWORD ?? 'Eshop-demo-1';

/** Somebody who works here, logged in and on a page of the admin site. */
export const staffAt = async (browser: Browser, login: string, path: string, secret = password) => {
  const options = { acceptDownloads: true, timezoneId: 'America/New_York' };
  const visitor = await visitAs(browser, eshop.urls.admin, { login, password: secret }, options);
  await visitor.page.goto(path, { waitUntil: 'networkidle' });
  return visitor;
};

/** Waits for the page that is shown instead of one that a team member's roles do not allow. */
export const waitForRefusal = (page: Page) =>
  page.getByRole('heading', { level: 1, name: 'Your roles do not allow this' }).waitFor();

/** Expects that axe finds nothing on the page as it stands, in light and in dark. */
export const expectAccessible = async (page: Page): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await faultsOf(page), colorScheme).toEqual([]);
  }
};

/** The menu's sections that somebody is shown. */
export const menuOf = (page: Page): Promise<string[]> =>
  page.getByRole('navigation', { name: 'Sections' }).last().getByRole('link').allTextContents();
