import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { askMysql, askPostgres } from './support/databases.ts';
import { newGoods } from './support/goods.ts';
import { runJob } from './support/jobs.ts';
import { paymentOf, place, png, submitProof, trySubmitProof, untilStatus } from './support/orders.ts';
import { newCustomer, type Person, tokenOf } from './support/people.ts';
import { eshop } from './support/platform.ts';

const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});

/** Begins an upload and sends nothing more. */
const idleUpload = async (token: string, path: string): Promise<Socket> => {
  const { hostname, port } = new URL(eshop.urls.payment);
  const socket = connect(Number(port), hostname);
  sockets.push(socket.on('error', () => undefined));
  const head = `POST ${path} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\ncontent-type: multipart/form-data; boundary=x\r\ncontent-length: 900\r\n\r\n--x`;
  await new Promise<void>((resolve) => void socket.write(head, () => resolve()));
  return socket;
};

/** A form with a proof whose second half comes once `half` is over. */
const slowForm = (half: () => Promise<void>) => {
  const head = Buffer.from('--x\r\ncontent-disposition: form-data; name="file"; filename="p.png"\r\n\r\n');
  const tail = Buffer.from('\r\n--x--\r\n');
  return new ReadableStream<Uint8Array>({
    start: async (controller) => {
      controller.enqueue(Buffer.concat([head, png.subarray(0, 20)]));
      await half();
      controller.enqueue(Buffer.concat([png.subarray(20), tail]));
      controller.close();
    },
  });
};

/** Where a request to payment enters: its own port, or the sidecar of the customer site, as that site sends it. */
const entrances = {
  'its own address': () => ({ url: eshop.urls.payment, headers: {} }),
  'the sidecars': () => ({
    url: eshop.sidecarUrls.customer,
    headers: { 'dapr-app-id': 'payment', 'dapr-api-token': eshop.tokens.dapr },
  }),
};

const sendSlowly = async (
  entrance: keyof typeof entrances,
  { token }: Person,
  orderId: string,
  half: () => Promise<void>,
) => {
  const { url, headers } = entrances[entrance]();
  const response = await fetch(`${url}/v1/payments/by-order/${orderId}/proof`, {
    method: 'POST',
    body: slowForm(half),
    duplex: 'half',
    headers: { ...headers, authorization: `Bearer ${token}`, 'content-type': 'multipart/form-data; boundary=x' },
  } as RequestInit);
  await response.body?.cancel();
  return response.status;
};

/** Sets the deadline of an order's payment, and what order shows of it. */
const setDeadline = async (orderId: string, seconds: number) => {
  const at = new Date(Date.now() + seconds * 1000).toISOString();
  const mysqlAt = at.replace('T', ' ').replace('Z', '');
  await askMysql(
    'payment',
    'MYSQL_PAYMENT_URL',
    `update payments set deadline = '${mysqlAt}' where order_id = '${orderId}'`,
  );
  await askPostgres('order', 'POSTGRES_ORDER_WRITE_URL', 'update orders set payment_deadline = $1 where id = $2', [
    at,
    orderId,
  ]);
};

describe('the proofs of payment', () => {
  it('of an honest buyer are not delayed by two accounts with 52 idle uploads each', async () => {
    const { product } = await newGoods(3);
    const [mallory, trudy, alice] = [await newCustomer(), await newCustomer(), await newCustomer()];
    for (const attacker of [mallory, trudy]) {
      const order = await place(attacker, { productId: product.id });
      const path = `/v1/payments/by-order/${order.id}/proof`;
      await Promise.all(Array.from({ length: 52 }, () => idleUpload(attacker.token, path)));
      await pause(500);
      expect(await trySubmitProof(attacker, order.id)).toMatchObject({
        status: 429,
        body: { type: '/problems/too-many-uploads' },
      });
    }
    const order = await place(alice, { productId: product.id });
    const startTime = performance.now();
    await submitProof(alice, order.id);
    expect(performance.now() - startTime).toBeLessThan(3000);
  });

  it.each(['its own address', 'the sidecars'] as const)(
    'count when their upload began before the deadline and ended after it, through %s',
    async (entrance) => {
      const { product } = await newGoods(2);
      const buyer = await newCustomer();
      const order = await place(buyer, { productId: product.id });
      const status = await sendSlowly(entrance, buyer, order.id, async () => {
        await pause(1500);
        await setDeadline(order.id, -1);
        await runJob('order', 'expire-unpaid');
      });
      expect(status).toBe(201);
      await untilStatus(buyer, order.id, 'PAYMENT_SUBMITTED');
    },
  );

  it('do not count when their upload began after the deadline', async () => {
    const { product } = await newGoods(2);
    const buyer = await newCustomer();
    const order = await place(buyer, { productId: product.id });
    await paymentOf(buyer, order.id); // payment knows the order now
    await setDeadline(order.id, -1);
    expect(await sendSlowly('its own address', buyer, order.id, () => pause(100))).toBe(409);
    await setDeadline(order.id, 600);
  });
});

describe('the pictures of a product', () => {
  it('are stored once when the same file is sent again', async () => {
    const { product } = await newGoods(0);
    const send = async () => {
      const form = new FormData();
      form.append('file', new Blob([png]), 'front.png');
      const response = await fetch(`${eshop.urls.product}/v1/products/${product.id}/images`, {
        method: 'POST',
        body: form,
        headers: { authorization: `Bearer ${await tokenOf('admin')}` },
      });
      return { status: response.status, images: ((await response.json()) as { images?: unknown[] }).images?.length };
    };
    expect(await send()).toEqual({ status: 201, images: 1 });
    expect(await send()).toEqual({ status: 201, images: 1 });
  });
});
