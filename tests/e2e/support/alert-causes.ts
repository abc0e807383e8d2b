import { randomUUID } from 'node:crypto';
import { type AppId, deadLetterTopic } from '@eshop/topology';
import { askPostgres } from './databases.ts';
import { newGoods } from './goods.ts';
import { call, expectStatus } from './http.ts';
import { deliver } from './jobs.ts';
import { place, untilStatus } from './orders.ts';
import { newCustomer, tokenOf } from './people.ts';
import { control, eshop } from './platform.ts';

interface Cause {
  alert: string;
  app: AppId;
  what: string;
  /** Brings it about; resolves with what takes it away again. */
  begin: () => Promise<() => Promise<unknown>>;
}

const orders = 'POSTGRES_ORDER_WRITE_URL';

/** Things that go wrong within seconds, each with the alert that has to tell of it. The last stops events. Time is shortened in the stores' rows. */
export const causes: readonly Cause[] = [
  {
    alert: 'AppDown',
    app: 'sales-report',
    what: 'its only replica is gone',
    begin: async () => {
      await control.kill('sales-report', 'SIGTERM', { stay: true });
      return async () => {
        await control.start('sales-report');
        await control.untilReady('sales-report');
      };
    },
  },
  {
    alert: 'DeadLettersWaiting',
    app: 'cart',
    what: 'an event could not be taken',
    begin: async () => {
      const eventId = randomUUID();
      await deliver('cart', deadLetterTopic('cart', 'order-created'), { eventId });
      return () => dropLetter('cart', eventId);
    },
  },
  {
    alert: 'SweepBehind',
    app: 'order',
    what: 'payment does not answer, and an order is overdue',
    begin: async () => {
      const { product } = await newGoods(1);
      const buyer = await newCustomer();
      const { id } = await place(buyer, { productId: product.id });
      await control.kill('payment', 'SIGSTOP');
      await askPostgres(
        'order',
        orders,
        "update orders set payment_deadline = now() - interval '1 hour' where id = $1",
        [id],
      );
      return async () => {
        await control.kill('payment', 'SIGCONT');
        // payment, when it answers again, may first answer the sweep that waited for it
        const { status } = await call('order', `POST /v1/orders/${id}/cancel`, { token: buyer.token });
        await untilStatus(buyer, id, status === 200 ? 'CANCELLED' : 'EXPIRED');
      };
    },
  },
  {
    alert: 'OutboxStuck',
    app: 'order',
    what: 'the broker stands still',
    begin: async () => {
      const { product } = await newGoods(1);
      const buyer = await newCustomer();
      await control.kill(eshop.broker, 'SIGSTOP');
      await place(buyer, { productId: product.id });
      await askPostgres(
        'order',
        orders,
        "update outbox set created_at = now() - interval '2 minutes' where sent_at is null",
      );
      return () => control.kill(eshop.broker, 'SIGCONT');
    },
  },
];

const dropLetter = async (app: AppId, eventId: string) => {
  const token = await tokenOf('admin');
  const base = `/v1/dead-letters/${app}`;
  const list = call<{ items: { id: string; eventId: string }[] }>(app, `GET ${base}?limit=100`, { token });
  const letter = (await expectStatus(200, list)).items.find((each) => each.eventId === eventId);
  await expectStatus(204, call(app, `DELETE ${base}/${letter?.id}`, { token }));
};
