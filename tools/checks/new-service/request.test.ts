import { apps } from '@eshop/topology';
import { describe, expect, it } from 'vitest';
import { RequestError, readRequest as readRequestIn } from './request.ts';

/** The shop, whether or not somebody added the service of these tests. */
const existingApps = apps.filter(({ id }) => String(id) !== 'coupon');
const readRequest = (args: readonly string[]) => readRequestIn(args, existingApps);

it('reads a name, a database and topics, and takes the next port', () => {
  const ports = existingApps.filter(({ kind }) => kind === 'service').map(({ port }) => port);

  expect(readRequest(['coupon', '--postgres', 'coupon', '--consumes', 'sale-created, product-created'])).toEqual({
    id: 'coupon',
    database: { engine: 'postgres', name: 'coupon' },
    consumes: ['sale-created', 'product-created'],
    port: Math.max(...ports) + 1,
  });
  expect(readRequest(['coupon'])).toMatchObject({ id: 'coupon', consumes: [] });
});

it('takes a service that has an entry as its entry says', () => {
  const expectedRequest = { id: 'payment', database: { engine: 'mysql', name: 'payment' } };

  expect(readRequest(['payment'])).toMatchObject(expectedRequest);
  expect(readRequest(['payment', '--mysql', 'payment'])).toMatchObject(expectedRequest);
});

describe('refuses in a sentence', () => {
  it.each([
    [[], /^Name one service\./],
    [['a', 'b'], /^Name one service\./],
    [['coupon', '--redis', 'coupon'], /^Unknown option '--redis'/],
    [['Coupon'], "'Coupon' is no name for a service"],
    [['../coupon'], "'../coupon' is no name for a service"],
    [['delete'], "'delete' is a word of the language"],
    [['admin'], "'admin' is a site"],
    [['sales-report', '--postgres', 'coupon'], 'apps.ts declares sales-report otherwise'],
    [['sales-report', '--consumes', 'order-created'], 'apps.ts declares sales-report otherwise'],
    [['coupon', '--postgres', 'a-b'], "'a-b' is no name for a database"],
    [['coupon', '--postgres', 'sales'], "The database 'sales' is sales-report's"],
    [['coupon', '--postgres', 'a', '--mysql', 'b'], 'A new service has one database'],
    [['coupon', '--consumes', 'sale-created'], 'A consumer keeps its inbox and dead letters in a database'],
    [['coupon', '--postgres', 'coupon', '--consumes', 'stock-low'], "There is no topic 'stock-low'"],
  ])('%j', (args, sentence) => {
    expect(() => readRequest(args)).toThrow(RequestError);
    expect(() => readRequest(args)).toThrow(sentence);
  });
});
