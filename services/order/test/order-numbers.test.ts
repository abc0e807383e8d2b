import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOrders } from './order.ts';

describe('order numbers', () => {
  let fixture: Awaited<ReturnType<typeof openOrders>>;
  beforeAll(async () => {
    fixture = await openOrders();
  });
  afterAll(() => fixture.drop());

  it('are short and unique, and do not tell how many orders were placed', async () => {
    const numbers: string[] = [];
    for (let at = 0; at < 30; at++) numbers.push((await fixture.pending()).number);
    for (const number of numbers) expect(number).toMatch(/^ES-[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers).not.toEqual(numbers.toSorted());
    // Each place takes many values: nothing of the number counts.
    for (let place = 3; place < 11; place++) expect(new Set(numbers.map((one) => one[place])).size).toBeGreaterThan(5);
  });
});
