import type { OrderSummary } from '@eshop/contracts/order';
import { unavailable } from '@eshop/contracts/problems/general';
import { describe, expect, it } from 'vitest';
import { csvOfOrders, type ReadOrders } from './csv.ts';

const orders = 21_000;
const pageSize = 100;

const summary = (at: number, customer = '=1+1') =>
  ({
    id: `order-${at}`,
    number: `ES-${at}`,
    status: 'PAID',
    customer,
    items: 1,
    total: { amount: 199, currency: 'USD' },
    createdAt: '2026-11-30T00:00:00.000Z',
    updatedAt: '2026-11-30T00:00:00.000Z',
  }) as unknown as OrderSummary;

const pagesUpTo =
  (last: number, onRead: (from: number) => void = () => undefined): ReadOrders =>
  async (cursor) => {
    const from = Number(cursor ?? 0);
    onRead(from);
    if (from >= last) throw unavailable('order is down');
    const items = Array.from({ length: pageSize }, (_, at) => summary(from + at));
    return { items, nextCursor: from + pageSize < orders ? String(from + pageSize) : null };
  };

const never = new AbortController().signal;

describe('the CSV of orders', () => {
  it('holds every order', async () => {
    const text = await (await csvOfOrders(pagesUpTo(orders), never)).text();
    const lines = text.trim().split('\n');
    expect(lines).toHaveLength(orders + 1);
    expect(lines.at(-1)).toContain(`order-${orders - 1}`);
    expect(lines[1], 'a formula stays text').toContain("'=1+1");
  });

  it('has no formula in a cell, also where a program splits it at semicolons', async () => {
    const customers = ["Ada;=cmd|'/C calc'!A0;x", 'Ada; =1+1', 'Ada;"=1+1', 'Ada|@SUM(1)', 'Ada;-x'];
    const read: ReadOrders = async () => ({ items: customers.map((name, at) => summary(at, name)), nextCursor: null });
    const text = await (await csvOfOrders(read, never)).text();
    for (const cell of text.split(/[;|\n]/)) expect(cell).not.toMatch(/^[\s"]*[=+\-@]/);
    expect(text).toContain("Ada;'=cmd|'/C calc'!A0;x");
  });

  it('breaks off visibly when a page cannot be read', async () => {
    const response = await csvOfOrders(pagesUpTo(5000), never);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
    expect((await csvOfOrders(pagesUpTo(0), never)).status).toBe(503);
  });

  it('reads no further than its reader has come, and stops with it', async () => {
    let furthest = 0;
    const stop = new AbortController();
    const response = await csvOfOrders(
      pagesUpTo(orders, (from) => {
        furthest = from;
      }),
      stop.signal,
    );
    await response.body?.getReader().read();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(furthest).toBeLessThan(3000);
    stop.abort();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const afterwards = furthest;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(furthest).toBe(afterwards);
  });
});
