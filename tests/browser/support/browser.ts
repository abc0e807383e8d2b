import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { resolveProgram } from '../../../tools/dev/backing/resolve/program.ts';

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const launchBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await resolveProgram('chromium'), args });

/** Somebody at a browser of their own. */
interface Visitor {
  context: BrowserContext;
  page: Page;
  /** What the browser complained of so far: errors of scripts, refused resources, breaches of the Content-Security-Policy. */
  complaints: string[];
}

/** Opens a fresh browser profile on a site. */
export const visit = async (
  browser: Browser,
  baseURL: string,
  options: BrowserContextOptions = {},
): Promise<Visitor> => {
  const context = await browser.newContext({ baseURL, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  return { context, page, complaints };
};

/** Fills a login form in and sends it. */
export const logIn = async (page: Page, login: string, password: string): Promise<void> => {
  await page.goto('/login');
  await page.getByLabel('Username or e-mail address').fill(login);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Log in' }).click();
};

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

/** Cookies of team members who logged in before in this file. */
const cookiesOf = new Map<string, Cookies>();

/**
 * Opens a fresh browser profile on the admin site as somebody who is logged in there. The first time they log in by the form;
 * after that the profile gets that session's cookie, unless the session has ended.
 */
export const visitAs = async (
  browser: Browser,
  baseURL: string,
  { login, password }: { login: string; password: string },
  options: BrowserContextOptions = {},
): Promise<Visitor> => {
  const visitor = await visit(browser, baseURL, options);
  const sections = visitor.page.getByRole('navigation', { name: 'Sections' }).first();
  const key = `${login} ${password}`;
  const cookies = cookiesOf.get(key);
  if (cookies) {
    await visitor.context.addCookies(cookies);
    await visitor.page.goto('/');
    if (new URL(visitor.page.url()).pathname === '/') return visitor;
  }
  await logIn(visitor.page, login, password);
  await sections.waitFor({ state: 'attached' });
  cookiesOf.set(key, await visitor.context.cookies());
  return visitor;
};

/** The cookies that say who a browser is; the one with its time zone does not. */
export const sessionCookies = async (context: BrowserContext) =>
  (await context.cookies()).filter(({ name }) => name !== 'eshop-time-zone');

/** Everything that a page's scripts could read. */
export const readableBy = (page: Page): Promise<string> =>
  page.evaluate<string>(
    '[document.cookie, JSON.stringify({ ...localStorage, ...sessionStorage }), document.documentElement.outerHTML].join()',
  );
