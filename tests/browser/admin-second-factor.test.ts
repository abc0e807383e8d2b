import { generateSync } from 'otplib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, expectStatus } from '../e2e/support/http.ts';
import { giveRoles, login, newCustomer, type Person, testPassword } from '../e2e/support/people.ts';
import { control, eshop } from '../e2e/support/platform.ts';
import { launchBrowser, logIn, visit } from './support/browser.ts';
import { expectAccessible, menuOf } from './support/staff.ts';

const apps = ['auth', 'warehouse'] as const;
const secondFactorRequired = { status: 403, body: { type: '/problems/second-factor-required' } };

describe('where staff need a second factor', () => {
  let browser: Browser;
  let manager: Person;
  beforeAll(async () => {
    browser = await launchBrowser();
    manager = await newCustomer();
    await giveRoles(manager, { roles: ['manager'] });
    for (const app of apps) await control.restart(app, { env: { SECOND_FACTOR: 'staff' } });
  });
  afterAll(async () => {
    for (const app of apps) await control.restart(app, { env: { SECOND_FACTOR: 'off' } });
    await browser.close();
  });
  const atDesk = async (path: string) => {
    const visitor = await visit(browser, eshop.urls.admin);
    await logIn(visitor.page, manager.username, testPassword);
    await visitor.page.waitForURL(/\/second-factor\?next=/);
    await visitor.page.goto(path);
    await visitor.page.waitForURL(/\/second-factor\?next=/);
    return visitor;
  };
  const send = async (page: Page, code: string) => {
    await page.getByLabel('Code from your app').fill(code);
    await page.getByRole('button', { name: 'Continue' }).click();
  };
  const codeOf = (secret: string, steps = 0) =>
    generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + steps * 30 });

  it('a login sets up an app, then works, and the next one enters a code', async () => {
    const { page, complaints } = await atDesk('/stock');
    await page.getByRole('heading', { name: 'Set up your authenticator app' }).waitFor();
    await page.getByRole('img', { name: 'QR code for your authenticator app' }).waitFor();
    await expectAccessible(page);
    expect(await menuOf(page)).not.toEqual(expect.arrayContaining(['Stock']));
    const secret = (await page.locator('code').innerText()).replaceAll(' ', '');
    const link = await page.getByRole('link', { name: 'open it on this device' }).getAttribute('href');
    expect(link).toContain(`secret=${secret}`);
    await send(page, codeOf(secret) === '000000' ? '000001' : '000000');
    await page.getByText('is wrong, too old, or was used before').first().waitFor();
    await send(page, codeOf(secret));
    await page.waitForURL(/\/stock$/);
    await page.getByRole('heading', { level: 1, name: 'Stock' }).waitFor();
    expect(complaints).toEqual([]);

    const next = await atDesk('/stock');
    await next.page.getByRole('heading', { name: 'Enter your code' }).waitFor();
    await expectAccessible(next.page);
    await send(next.page, codeOf(secret, 1));
    await next.page.waitForURL(/\/stock$/);
  });

  it('the password alone opens nothing at the API, at auth or at any other service', async () => {
    const { accessToken: token } = await login(manager.username, testPassword);
    expect(await call('warehouse', 'GET /v1/stock', { token })).toMatchObject(secondFactorRequired);
    const profile = await expectStatus(200, call<object>('auth', 'GET /v1/users/me', { token }));
    expect(profile).toMatchObject({ secondFactor: 'needed', permissions: ['profile:own', 'order:own', 'payment:own'] });
  });
});
