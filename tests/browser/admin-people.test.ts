import { Policy } from '@eshop/contracts/policy';
import type { StockLevel } from '@eshop/contracts/stock';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../e2e/support/eventually.ts';
import { warehouses } from '../e2e/support/goods.ts';
import { call, expectStatus } from '../e2e/support/http.ts';
import { giveRoles, newCustomer, type Person, tokenOf } from '../e2e/support/people.ts';
import { launchBrowser } from './support/browser.ts';
import { expectAccessible, menuOf, staffAt, waitForRefusal } from './support/staff.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const find = async (page: Page, q: string) => {
  await page.getByLabel('Username, e-mail address or name begins with').fill(q);
  await page.getByRole('button', { name: 'Search' }).click();
  await page.waitForURL(/search=/);
  expect(page.url()).not.toContain(q);
  return page.getByRole('row').filter({ hasText: q });
};

describe('people', () => {
  let person: Person;
  beforeAll(async () => {
    person = await newCustomer();
  });

  it('are found and given roles and warehouses, which hold at once', async () => {
    const { page, complaints } = await staffAt(browser, 'admin', '/people');
    const row = await find(page, person.username);
    await row.getByText('Customer', { exact: true }).waitFor();
    await row.getByRole('button', { name: /^Edit roles/ }).click();
    const dialog = page.getByRole('dialog');
    const [first] = await warehouses();
    await dialog.getByLabel('Warehouse staff').check();
    await dialog.getByLabel(first?.name ?? '').check();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Save roles' }).click();
    await dialog.getByText('It holds everywhere within 5 seconds.').waitFor();
    await page.keyboard.press('Escape');
    // By cell: the window that closes stands in the row too, and says the same words for a moment longer.
    await row.getByRole('cell', { name: /^Customer ?Warehouse staff$/ }).waitFor();
    await row.getByRole('cell', { name: first?.name ?? '', exact: true }).waitFor();
    const { items } = await eventually(() => {
      const path = 'GET /v1/stock?limit=100';
      return expectStatus(200, call<{ items: StockLevel[] }>('warehouse', path, { token: person.token }));
    });
    expect([...new Set(items.map(({ warehouseId }) => warehouseId))]).toEqual([first?.id]);
    await row.getByRole('link', { name: /^Changes/ }).click();
    await page.waitForURL(/audit-log\?app=auth&resource=user%2F/);
    expect(complaints).toEqual([]);
  });

  it('are not overwritten when a colleague was faster: who and what is shown first', async () => {
    const otherPerson = await newCustomer();
    const { page } = await staffAt(browser, 'admin', '/people');
    const row = await find(page, otherPerson.username);
    await row.getByRole('button', { name: /^Edit roles/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Warehouse staff').check();
    await giveRoles(otherPerson, { roles: ['manager'] });
    await dialog.getByRole('button', { name: 'Save roles' }).click();
    await dialog.getByText(/^Changed by .+ at /).waitFor();
    await dialog.getByText('The roles are now: Warehouse manager.').waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Save roles' }).click();
    await dialog.getByText('It holds everywhere within 5 seconds.').waitFor();
  });

  it('keep what was chosen for them when it is refused', async () => {
    const otherPerson = await newCustomer();
    const { page } = await staffAt(browser, 'admin', '/people');
    const row = await find(page, otherPerson.username);
    await row.getByRole('button', { name: /^Edit roles/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Customer', { exact: false }).uncheck();
    await dialog.getByRole('button', { name: 'Save roles' }).click();
    await dialog.getByText('Choose one role at least.').waitFor();
    expect(await dialog.getByLabel('Customer', { exact: false }).isChecked()).toBe(false);
  });

  it('do not change their own roles, and are told whom to ask', async () => {
    const { page } = await staffAt(browser, 'admin', '/people');
    const own = (await find(page, 'admin')).filter({ hasText: 'admin@eshop.test' });
    await own.getByText('Ask a colleague to change your roles.').waitFor();
    expect(await own.getByRole('button', { name: /^Edit roles/ }).count()).toBe(0);
  });

  it('and roles are an admin’s to see', async () => {
    for (const login of ['staff', 'manager']) {
      const { page } = await staffAt(browser, login, '/people');
      await waitForRefusal(page);
      await page.goto('/roles');
      await waitForRefusal(page);
      expect(await menuOf(page)).not.toEqual(expect.arrayContaining(['People']));
    }
  });

  it('have an accessible page, in light and dark', async () => {
    const { page } = await staffAt(browser, 'admin', '/people');
    await expectAccessible(page);
  });
});

describe('roles', () => {
  const policy = async () =>
    Policy.parse(await expectStatus(200, call('auth', 'GET /v1/policy', { token: await tokenOf('admin') })));
  const change = async ({ version, roles }: Pick<Policy, 'version' | 'roles'>) =>
    expectStatus(
      200,
      call<Policy>('auth', 'PUT /v1/policy', {
        token: await tokenOf('admin'),
        headers: { 'if-match': `"${version}"` },
        body: { roles },
      }),
    );
  let policyBefore: Policy;
  beforeAll(async () => {
    policyBefore = await policy();
  });
  afterAll(async () => {
    await change({ version: (await policy()).version, roles: policyBefore.roles });
  });
  const box = (page: Page, name: string) => page.getByRole('checkbox', { name });

  it('show what a change gives and takes before it is saved, and hold then', async () => {
    const { page, complaints } = await staffAt(browser, 'admin', '/roles');
    expect(await page.getByRole('button', { name: 'Review changes' }).isDisabled()).toBe(true);
    await box(page, 'Warehouse staff may read the sales report').check();
    await box(page, 'Warehouse manager may order').uncheck();
    await page.getByRole('button', { name: 'Review 2 changes' }).click();
    const dialog = page.getByRole('dialog', { name: 'Change what roles may do?' });
    await dialog.getByText('Warehouse staff may also read the sales report.').waitFor();
    await dialog.getByText('Warehouse manager may no longer order.').waitFor();
    await expectAccessible(page);
    expect((await policy()).version).toBe(policyBefore.version);
    await dialog.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText('It holds everywhere within 5 seconds.').waitFor();
    const { roles } = await policy();
    expect(roles.staff).toContain('sales:read');
    expect(roles.manager).not.toContain('order:own');
    const token = await tokenOf('staff');
    await eventually(() => expectStatus(200, call('sales-report', 'GET /v1/sales/summary', { token })));
    expect(complaints).toEqual([]);
  });

  it('tell when a colleague was faster, and show what holds now', async () => {
    const { page } = await staffAt(browser, 'admin', '/roles');
    await box(page, 'Warehouse staff may edit products').check();
    const { version, roles } = await policy();
    await change({ version, roles: { ...roles, customer: [...(roles.customer ?? []), 'sales:read'] } });
    await page.getByRole('button', { name: 'Review 1 change' }).click();
    await page.getByRole('button', { name: 'Save changes' }).click();
    const notice = page.getByRole('alert').filter({ hasText: 'A colleague changed the roles meanwhile' });
    await notice.getByText(/^Changed by .+ at /).waitFor();
    await notice.getByText('Customer may also read the sales report.').waitFor();
    await notice.getByText('Warehouse staff may also edit products.').waitFor();
    expect(await box(page, 'Customer may read the sales report').isChecked()).toBe(true);
    expect(await box(page, 'Warehouse staff may edit products').isChecked()).toBe(false);
    expect((await policy()).roles.staff).not.toContain('product:edit');
  });

  it('cannot lock admins out', async () => {
    const { page } = await staffAt(browser, 'admin', '/roles');
    await box(page, 'Admin may change roles').uncheck();
    await page.getByRole('button', { name: 'Review 1 change' }).click();
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText('Admins must stay able to change the policy.').waitFor();
  });

  it('have an accessible page, whose boxes the arrow keys reach', async () => {
    const { page } = await staffAt(browser, 'admin', '/roles');
    await expectAccessible(page);
    await box(page, 'Customer may have a profile').focus();
    await page.keyboard.press('ArrowDown');
    expect(await box(page, 'Customer may order').and(page.locator(':focus')).count()).toBe(1);
  });
});
