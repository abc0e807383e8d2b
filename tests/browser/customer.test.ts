import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eshop } from '../e2e/support/platform.ts';
import { launchBrowser, readableBy, sessionCookies, visit } from './support/browser.ts';
import { fillAddress, fillRegister, home, type NewPerson, newPerson, signUp } from './support/shopper.ts';

/** What every JSON web token begins with. */
const token = 'eyJ';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const atShop = () => visit(browser, eshop.urls.customer);

const register = async (page: Page, person: NewPerson) => {
  await page.goto('/register');
  await fillRegister(page, person);
};

const logOut = async (page: Page) => {
  await page.getByRole('button', { name: /^Your account/ }).click();
  await page.getByRole('button', { name: 'Log out' }).click();
};

describe('a guest', () => {
  it('filters the catalogue and sees a vehicle with its pictures', async () => {
    const { page, complaints } = await atShop();
    await page.goto('/');
    await page.getByRole('navigation', { name: 'Shop' }).getByRole('link', { name: 'Motorcycles' }).click();
    await page.getByRole('heading', { level: 1, name: /^Motorcycles\s*\d+ vehicles$/ }).waitFor();
    await page
      .getByRole('navigation', { name: 'Filters', exact: true })
      .getByRole('link', { name: /^Naked/ })
      .click();
    await page.waitForURL(/category=motorcycles%2Fnaked/);
    await page.getByRole('heading', { level: 1, name: /^Naked/ }).waitFor();
    const card = page.getByRole('heading', { level: 3 }).getByRole('link', { name: 'Kitsuno K-Zero', exact: true });
    await card.click();
    await page.waitForURL(/\/vehicles\/[0-9a-f-]{36}/);
    await page.getByRole('heading', { level: 1, name: 'Kitsuno K-Zero', exact: true }).waitFor();
    const widths = () =>
      page.evaluate<number[]>(
        `Array.from(document.querySelectorAll('[aria-label=Images] img'), ({ naturalWidth }) => naturalWidth)`,
      );
    await expect.poll(async () => (await widths())[0], { timeout: 15_000 }).toBeGreaterThan(300);
    expect(await page.getByRole('definition').count()).toBeGreaterThan(8);
    expect(complaints).toEqual([]);
  });

  it('shops without JavaScript too', async () => {
    const context = await browser.newContext({ baseURL: eshop.urls.customer, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/vehicles');
    await page.getByRole('link', { name: 'Next page' }).click();
    expect(page.url()).toContain('cursor=');
    await page.getByRole('searchbox').fill('Peregrine');
    await page.getByRole('searchbox').press('Enter');
    await page.getByRole('heading', { level: 3 }).getByRole('link', { name: 'Corvine Peregrine' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Corvine Peregrine');
  });

  it('is told when there is nothing at an address', async () => {
    const { page } = await atShop();
    const answer = await page.goto('/vehicles/01a205f0-1b2b-7660-9fbb-1bf4aba40b00');
    expect(answer?.status()).toBe(404);
    await page.getByText('Page not found').waitFor();
    expect((await page.goto('/vehicles/nonsense'))?.status()).toBe(404);
  });
});

describe('a customer', () => {
  it('registers, is logged in, and the browser holds nothing but a session cookie', async () => {
    const { page, context, complaints } = await atShop();
    await register(page, newPerson());
    await page.getByRole('button', { name: /^Your account/ }).waitFor();
    expect(await page.getByRole('banner').textContent()).toContain('Bea Browser');
    const [cookie, ...otherCookies] = await sessionCookies(context);
    expect(cookie).toMatchObject({ name: 'eshop-customer', httpOnly: true, sameSite: 'Lax' });
    expect(cookie?.value).toMatch(/^[\w-]{43}$/);
    expect(otherCookies).toEqual([]);
    const readable = await readableBy(page);
    expect(readable).not.toContain(token);
    expect(readable).not.toContain(cookie?.value);
    expect(complaints).toEqual([]);
  });

  it('whose session ended by logout cannot go on with its old cookie', async () => {
    const { page, context } = await atShop();
    await register(page, newPerson());
    await page.getByRole('button', { name: /^Your account/ }).waitFor();
    const cookies = await sessionCookies(context);
    await logOut(page);
    await page.getByRole('link', { name: 'Log in' }).waitFor();
    expect(await sessionCookies(context)).toEqual([]);
    await context.addCookies(cookies);
    await page.goto('/');
    expect(await page.getByRole('link', { name: 'Log in' }).count()).toBe(1);
  });

  it('comes by Google, and back to where the login was asked for', async () => {
    const { page, context } = await atShop();
    await page.goto('/profile');
    await page.waitForURL(/\/login\?next=%2Fprofile/);
    await page.getByRole('link', { name: 'Continue with Google' }).click();
    const email = `g${Date.now()}@eshop.test`;
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Name').fill('Gina Google');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForURL('/profile');
    await page.getByText(email, { exact: false }).waitFor();
    const cookies = await sessionCookies(context);
    expect(cookies.filter(({ name }) => name.startsWith('eshop-'))).toHaveLength(1);
    const response = await page.request.get('/login/google?code=x&state=y', { maxRedirects: 0 });
    expect(response.headers().location).toContain('/login?google=failed');
  });

  it('asks for a new password without being told whether there is an account, and is refused a wrong code', async () => {
    const { page } = await atShop();
    await page.goto('/login');
    await page.getByRole('link', { name: 'Forgot your password?' }).click();
    await page.waitForURL('/forgot-password');
    await page.getByLabel('Username or e-mail address').fill(newPerson().username);
    await page.getByRole('button', { name: 'Send the code' }).click();
    await page.waitForURL(/\/reset-password/);
    await page.getByLabel('Code').fill('000000');
    await page.getByLabel('New password').fill('Very-secret-2');
    await page.getByRole('button', { name: 'Change the password' }).click();
    await page.locator('#code-error').waitFor();
  });

  it('keeps addresses: adds, changes and removes them', async () => {
    const { page } = await atShop();
    await signUp(page);
    await page.goto('/profile', { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Add an address' }).click();
    await fillAddress(page, home, 'Save the address');
    await page.getByText('1 Main St, Springfield').waitFor();
    await page.getByRole('button', { name: 'Change 1 Main St' }).click();
    await page.getByLabel('Street and number').fill('2 Side St');
    await page.getByRole('button', { name: 'Save the address' }).click();
    await page.getByText('2 Side St, Springfield').waitFor();
    expect(await page.getByText('1 Main St').count()).toBe(0);
    await page.getByRole('button', { name: 'Remove 2 Side St' }).click();
    await page.getByText('No address yet', { exact: false }).waitFor();
  });

  it('whose form was opened before they logged in is told so, and can send it again', async () => {
    const { page, context } = await atShop();
    await page.goto('/login', { waitUntil: 'networkidle' });
    const otherPage = await context.newPage();
    const person = await signUp(otherPage);
    await page.getByLabel('Username or e-mail address').fill(person.username);
    await page.getByLabel('Password').fill(person.password);
    await page.getByRole('main').getByRole('button', { name: 'Log in' }).click();
    await page.getByText('This page was out of date').waitFor();
    await page.getByLabel('Password').fill(person.password);
    await page.getByRole('main').getByRole('button', { name: 'Log in' }).click();
    await page.waitForURL('/');
  });

  it('is shown what is wrong beside the field', async () => {
    const { page } = await atShop();
    const person = newPerson();
    await register(page, { ...person, password: 'too-weak' });
    const error = page.locator('#password-error');
    await error.waitFor();
    expect(await page.getByLabel('Username').inputValue()).toBe(person.username);
    expect(await page.getByLabel('Password').getAttribute('aria-describedby')).toContain('password-error');
  });
});
