import { setTimeout as pause } from 'node:timers/promises';
import { openMysql } from '@eshop/service-kit/sql/mysql';
import { sql } from 'kysely';

/** Milliseconds, sorted, from the answer to an order until payment has a row for it, an order at a time. */
export const measureCommitToEffect = async (
  place: () => Promise<string>,
  mysqlUrl: string,
  orders: number,
): Promise<number[]> => {
  const payment = openMysql<unknown>(mysqlUrl, { max: 1 });
  const times: number[] = [];
  try {
    for (let count = 0; count < orders; count++) {
      const { id } = JSON.parse(await place()) as { id: string };
      const placedAt = performance.now();
      while (!(await isKnown(payment.db, id))) {
        if (performance.now() - placedAt > 10_000) throw new Error(`payment did not hear of order ${id} within 10 s`);
        await pause(1);
      }
      times.push(performance.now() - placedAt);
    }
  } finally {
    await payment.close();
  }
  return times.toSorted((a, b) => a - b);
};

const isKnown = async (db: ReturnType<typeof openMysql<unknown>>['db'], orderId: string) => {
  const { rows } = await sql`select 1 from payments where order_id = ${orderId}`.execute(db);
  return rows.length > 0;
};
