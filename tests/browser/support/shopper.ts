import { randomBytes } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import { eventually } from '../../e2e/support/eventually.ts';

/** Somebody who is to sign up. */
export const newPerson = () => {
  const username = `b${randomBytes(6).toString('hex')}`;
  return { username, email: `${username}@eshop.test`, password: 'Very-secret-1', name: 'Bea Browser' };
};
export type NewPerson = ReturnType<typeof newPerson>;

/** Fills the form of the register page in and sends it. */
export const fillRegister = async (page: Page, person: NewPerson): Promise<void> => {
  await page.getByLabel('Name', { exact: true }).fill(person.name);
  await page.getByLabel('Username').fill(person.username);
  await page.getByLabel('E-mail address').fill(person.email);
  await page.getByLabel('Password').fill(person.password);
  await page.getByRole('main').getByRole('button', { name: 'Register' }).click();
};

/** Signs a new person up, which logs them in. */
export const signUp = async (page: Page, person = newPerson()): Promise<NewPerson> => {
  await page.goto('/register');
  await fillRegister(page, person);
  await page.waitForURL('/');
  return person;
};

export const home = {
  name: 'Bea Browser',
  street: '1 Main St',
  city: 'Springfield',
  state: 'IL',
  zip: '62701',
  phone: '+1 217 555 0100',
};

/** Fills an address in and has it used. */
export const fillAddress = async (page: Page, address = home, submit = 'Save and deliver here'): Promise<void> => {
  await page.getByLabel('Full name').fill(address.name);
  await page.getByLabel('Street and number').fill(address.street);
  await page.getByLabel('City').fill(address.city);
  await page.getByLabel('State, province or region').fill(address.state);
  await page.getByLabel('ZIP or postal code').fill(address.zip);
  await page.getByLabel('Phone').last().fill(address.phone);
  await page.getByRole('button', { name: submit }).click();
};

/** Waits until React handles an element's events: before that, a click submits the form without the drawer. */
const untilHydrated = async (element: Locator): Promise<void> => {
  const isHydrated = (node: object) => Object.keys(node).some((key) => key.startsWith('__reactProps$'));
  await eventually(async () => {
    if (!(await element.evaluate(isHydrated))) throw new Error('React does not handle its events yet');
  });
};

/** Puts a vehicle into the cart from its own page; the drawer is open then. */
export const addToCart = async (page: Page, productId: string): Promise<void> => {
  await page.goto(`/vehicles/${productId}`, { waitUntil: 'networkidle' });
  const button = page.getByRole('button', { name: 'Add to cart' });
  await untilHydrated(button);
  await Promise.all([page.waitForResponse(/\/cart\/items\//), button.click()]);
  await page.getByRole('dialog', { name: 'Your cart' }).waitFor();
};

/**
 * From a filled cart to an order, for somebody who is logged in and has no address yet. Returns the order's id.
 * @param review is done before the order is placed
 */
export const checkOut = async (page: Page, review?: () => Promise<void>): Promise<string> => {
  await page.goto('/checkout');
  await fillAddress(page);
  await page.getByRole('button', { name: 'Order and pay' }).waitFor();
  await review?.();
  await page.getByRole('button', { name: 'Order and pay' }).click();
  await page.waitForURL(/\/orders\/[0-9a-f-]{36}/);
  await page.getByRole('heading', { level: 1, name: /^Order/ }).waitFor();
  return orderIdOf(page);
};

export const orderIdOf = (page: Page): string => /orders\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';

/** An image to prove a payment with. */
export const proof = (name = 'proof.png') => ({
  name,
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
});

/** Chooses a file as the proof of the order on the page, and sends it. */
export const sendProof = async (page: Page, file = proof()): Promise<void> => {
  await page.locator('#file').setInputFiles(file);
  await page.getByRole('button', { name: 'Send the proof' }).click();
};
