import { beforeAll, describe, expect, it } from 'vitest';
import { comeBack } from '../e2e/support/google.ts';
import { newCustomer, type Person } from '../e2e/support/people.ts';
import { madeUpSecret, newVisitor, type Visitor } from '../e2e/support/visitor.ts';

const password = 'Very-secret-1';
let ada: Person;
let mallory: Person;
beforeAll(async () => {
  [ada, mallory] = await Promise.all([newCustomer(), newCustomer()]);
});

/** Whose profile the site shows. */
const whoIs = async (visitor: Visitor) => {
  const response = await visitor.ask('/profile');
  const page = await response.text();
  return response.status === 200 ? [ada, mallory].find(({ username }) => page.includes(username))?.username : undefined;
};
const withSecret = (secret = '') => newVisitor('customer', { 'eshop-customer': secret });

describe('a session', () => {
  it('has a new secret after the login, and none that an attacker planted before it', async () => {
    const plantedSecret = madeUpSecret();
    const victim = withSecret(plantedSecret);
    expect((await victim.logIn(ada.username, password)).status).toBe(303);
    expect(await whoIs(victim)).toBe(ada.username);
    expect(victim.secret()).toMatch(/^[\w-]{43}$/);
    expect(victim.secret()).not.toBe(plantedSecret);
    expect(await whoIs(withSecret(plantedSecret))).toBeUndefined();
  });

  it('of an attacker that was planted ends where somebody else logs in', async () => {
    const attacker = newVisitor('customer');
    await attacker.logIn(mallory.username, password);
    expect(await whoIs(attacker)).toBe(mallory.username);
    const victim = withSecret(attacker.secret());
    await victim.logIn(ada.username, password);
    expect(await whoIs(victim)).toBe(ada.username);
    expect(await whoIs(attacker)).toBeUndefined();
  });

  it('is only found by its very secret', async () => {
    const victim = newVisitor('customer');
    await victim.logIn(ada.username, password);
    const secret = victim.secret() ?? '';
    const guesses = [
      '',
      secret.slice(0, -1),
      `${secret}a`,
      secret.toUpperCase(),
      `../${secret}`,
      `session-${secret}`,
      '*',
      'x'.repeat(8000),
      madeUpSecret(),
    ];
    for (const guess of guesses) expect(await whoIs(withSecret(guess)), guess.slice(0, 60)).toBeUndefined();
    const asAdmin = newVisitor('admin', { 'eshop-admin': secret });
    expect((await asAdmin.ask('/')).headers.get('location'), 'at the admin site').toContain('/login');
    expect(await whoIs(victim)).toBe(ada.username);
  });

  it('that ends while the profile is saved three times stays ended, whatever is written last', async () => {
    for (let round = 0; round < 8; round++) {
      const visitor = newVisitor('customer');
      await visitor.logIn(ada.username, password);
      const secret = visitor.secret();
      const [save, logOut] = [
        await visitor.openForm('/profile', 'Save'),
        await visitor.openForm('/profile', 'Log out'),
      ];
      const saves = [1, 2, 3].map((nth) => save({ name: `Ada ${round} ${nth}`, phone: '' }));
      await Promise.all([...saves, logOut()]);
      expect(await whoIs(withSecret(secret)), `round ${round}`).toBeUndefined();
    }
  });

  it('of a customer is none at the admin site', async () => {
    const visitor = newVisitor('admin');
    expect((await visitor.logIn(ada.username, password)).status).toBe(200);
    expect(visitor.secret()).toBeUndefined();
  });
});

describe('a login by Google', () => {
  it('ends in the browser that began it alone, and once', async () => {
    const attacker = newVisitor('customer');
    const googleStart = await attacker.ask('/login/google/start?next=/profile');
    const url = new URL(googleStart.headers.get('location') ?? '');
    const code = await comeBack(url, `g${Date.now()}@eshop.test`);
    const back = `/login/google?code=${code}&state=${url.searchParams.get('state')}`;
    for (const victim of [newVisitor('customer'), withSecret(madeUpSecret())]) {
      expect((await victim.ask(back)).headers.get('location')).toBe('/login?google=failed');
    }
    expect((await attacker.ask(back)).headers.get('location')).toBe('/profile');
    expect((await attacker.ask(back)).headers.get('location')).toBe('/login?google=failed');
  });
});
