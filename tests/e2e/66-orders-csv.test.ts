import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askPostgres } from './support/databases.ts';
import { control } from './support/platform.ts';
import { newVisitor } from './support/visitor.ts';

const count = 21_000;
const marker = 'csv-of-orders';
const password = process.env.ESHOP_DEMO_PASSWORD ?? 'Eshop-demo-1';
const read = (query: string) => askPostgres('order', 'POSTGRES_ORDER_READ_URL', query);

const admin = async () => {
  const visitor = newVisitor('admin');
  expect((await visitor.logIn('admin@eshop.test', password)).status).toBe(303);
  return visitor;
};

describe('the CSV of orders', () => {
  beforeAll(() =>
    read(`
      insert into order_summaries (id, number, user_id, status, version, items, total, currency, search, payment_deadline, created_at, updated_at)
      select gen_random_uuid(), 'CSV-' || at, '${marker}', 'DELIVERED', 1, 1, 100, 'USD', '', now(),
        now() - at * interval '1 second', now()
      from generate_series(1, ${count}) as at`),
  );
  afterAll(() => read(`delete from order_summaries where user_id = '${marker}'`));

  it('holds every order, and not the first 20,000 alone', async () => {
    const response = await (await admin()).ask('/orders/csv');
    expect(response.status).toBe(200);
    const text = await response.text();
    expect(text.match(/CSV-\d+,/g)?.length).toBe(count);
    expect(text).toContain(`CSV-${count},`);
  });

  it('breaks off when order does, so that half a file cannot pass for a whole one', async () => {
    const response = await (await admin()).ask('/orders/csv');
    const reader = response.body?.getReader();
    await reader?.read();
    // Not SIGTERM: while it drains it would serve the rest of a short export.
    await control.kill('order', 'SIGKILL', { stay: true });
    try {
      const rest = async () => {
        for (let part = await reader?.read(); part && !part.done; part = await reader?.read());
      };
      await expect(rest()).rejects.toThrow();
    } finally {
      await control.start('order');
      await control.untilReady('order');
    }
  });
});
