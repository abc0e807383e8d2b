import { randomUUID } from 'node:crypto';
import { productSorts } from '@eshop/contracts/product';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, expectStatus } from './support/http.ts';
import { operationsOf, services } from './support/operations.ts';
import { newCustomer, tokenOf } from './support/people.ts';

interface Page {
  items: { id?: string }[];
  nextCursor: string | null;
}

const maxPages = 12;

/** Goes through a list one item at a time; every cursor that it gives must be accepted. */
const follow = async (app: Parameters<typeof call>[0], path: string, query: Readonly<Record<string, string>>) => {
  const token = await tokenOf('admin');
  const items: Page['items'] = [];
  let cursor: string | null = '';
  for (let page = 0; cursor !== null && page < maxPages; page++) {
    const search = new URLSearchParams({ limit: '1', ...query, ...(cursor && { cursor }) });
    const answer: Page = await expectStatus(200, call<Page>(app, `GET ${path}?${search}`, { token }));
    items.push(...answer.items);
    cursor = answer.nextCursor;
  }
  return items;
};

/** A name as long as names may be; a name needs a letter or digit. */
const nameOf = (character: string, length: number) =>
  `${character.repeat(Math.floor((length - 1) / character.length))}1`;

const scripts = { han: '漢', hangul: '한', cyrillic: 'Ж', arabic: 'ﷺ', quotes: '"', turkish: 'İ', emoji: '🚗' };

describe('every cursor that a list gives is accepted by it', () => {
  const brand = `Cursor ${randomUUID().slice(0, 8)}`;
  beforeAll(async () => {
    const token = await tokenOf('admin');
    for (const script of Object.values(scripts)) {
      const body = {
        sku: `C-${randomUUID().slice(0, 18)}`,
        name: nameOf(script, 120),
        brand,
        categoryId: 'cars-suv',
        vehicleClass: 'car',
        price: { amount: 1_000_000, currency: 'USD' },
        cost: { amount: 500_000, currency: 'USD' },
      };
      await expectStatus(201, call('product', 'POST /v1/products', { token, body }));
      const person = await newCustomer();
      const registration = { body: { name: nameOf(script, 100) }, token: person.token };
      await expectStatus(200, call('auth', 'PATCH /v1/users/me', registration));
    }
  });

  it.each(productSorts)('products sorted by %s, with names of full length in any script', async (sort) => {
    const items = await follow('product', '/v1/products', { sort, brand });
    expect(new Set(items.map(({ id }) => id)).size).toBe(Object.keys(scripts).length);
    await follow('product', '/v1/products', { sort, q: brand });
  });

  it.each(Object.entries(scripts))('people with names of full length in %s', async (_script, one) => {
    expect((await follow('auth', '/v1/users', { q: one.repeat(10) })).length).toBeGreaterThan(0);
  });

  it('every list of every service, in each of its sorts', { timeout: 240_000 }, async () => {
    const listedNames: string[] = [];
    for (const app of services) {
      for (const { verb, path, parameters } of (await operationsOf(app)).operations) {
        const isList = verb === 'GET' && parameters.some(({ name }) => name === 'cursor') && !path.includes('{');
        if (!isList) continue;
        const sorts = parameters.find(({ name }) => name === 'sort')?.schema.enum ?? [undefined];
        for (const sort of sorts) await follow(app, path, sort === undefined ? {} : { sort: String(sort) });
        listedNames.push(path);
      }
    }
    expect(listedNames.length).toBeGreaterThan(10);
  });
});
