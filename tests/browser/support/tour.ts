import type { Page } from 'playwright-core';
import { addToCart, checkOut, orderIdOf, proof, sendProof, signUp } from './shopper.ts';

interface Tour {
  /** Done at each stop, whose name is that of a page or of a state of one. */
  stop: (name: string) => Promise<void>;
  /** Two vehicles that can be had. */
  products: readonly [string, string];
  /** Approves the payment of an order, as an admin does. */
  approve: (orderId: string) => Promise<void>;
}

/** What anybody can see, by its name: an address, and what is done there. */
const forGuests = ([first]: Tour['products']): [string, string, ((page: Page) => Promise<void>)?][] => [
  ['home', '/'],
  ['catalogue', '/vehicles'],
  ['category', '/vehicles?category=motorcycles%2Fnaked&inStock=true'],
  ['search', '/vehicles?q=electric&maxPrice=6000000'],
  ['did-you-mean', '/vehicles?q=xqharbor'],
  ['nothing-found', '/vehicles?brand=Nobody'],
  ['vehicle', `/vehicles/${first}`],
  [
    'vehicle-closer',
    `/vehicles/${first}`,
    (page) =>
      page
        .getByRole('link', { name: /^Look closer/ })
        .first()
        .click(),
  ],
  ['cart-empty', '/cart'],
  ['login', '/login?next=%2Fcheckout&needed=1'],
  ['login-refused', '/login', refuse],
  ['register', '/register'],
  ['confirm', '/confirm'],
  ['forgot-password', '/forgot-password'],
  ['reset-password', '/reset-password'],
  ['not-found', '/nothing-here'],
  ['style', '/style'],
];

const refuse = async (page: Page) => {
  await page.getByLabel('Username or e-mail address').fill('nobody.at.all');
  await page.getByLabel('Password').fill('Not-the-password-1');
  await page.getByRole('main').getByRole('button', { name: 'Log in' }).click();
  await page.getByRole('main').getByRole('alert').first().waitFor();
};

/** Goes through every page of the customer site, as a guest and then as a customer who orders. */
export const tourCustomerSite = async (page: Page, { stop, products, approve }: Tour): Promise<void> => {
  for (const [name, path, act] of forGuests(products)) {
    await page.goto(path, { waitUntil: 'networkidle' });
    await act?.(page);
    await stop(name);
  }
  await addToCart(page, products[0]);
  await stop('cart-drawer');
  await addToCart(page, products[1]);
  await page.goto('/cart', { waitUntil: 'networkidle' });
  await stop('cart');
  await signUp(page);
  await page.goto('/orders', { waitUntil: 'networkidle' });
  await stop('orders-empty');
  await page.goto('/checkout', { waitUntil: 'networkidle' });
  await stop('checkout-address');
  await orderAndFollow(page, { stop, approve });
  await page.goto('/orders', { waitUntil: 'networkidle' });
  await stop('orders');
  await page.goto('/profile', { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Add an address' }).click();
  await stop('profile');
};

const orderAndFollow = async (page: Page, { stop, approve }: Omit<Tour, 'products'>) => {
  await checkOut(page, () => stop('checkout-review'));
  await stop('order-to-be-paid');
  await page.locator('#file').setInputFiles({ ...proof('notes.txt'), mimeType: 'text/plain' });
  await stop('order-wrong-file');
  await page.getByRole('button', { name: 'Cancel order' }).click();
  await stop('order-cancel');
  await page.getByRole('button', { name: 'Keep order' }).click();
  await sendProof(page);
  await page.getByText('Payment is being checked').first().waitFor();
  await stop('order-submitted');
  await approve(orderIdOf(page));
  await page.getByRole('heading', { level: 1 }).locator('..').getByText('Paid').waitFor();
  await stop('order-paid');
};
