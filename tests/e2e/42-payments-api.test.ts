import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Payment } from '@eshop/contracts/payment';
import { beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './support/eventually.ts';
import { type Goods, newGoods } from './support/goods.ts';
import { call, expectStatus } from './support/http.ts';
import { paymentOf, place, png, submitProof, trySubmitProof, untilStatus } from './support/orders.ts';
import { newCustomer, type Person, tokenOf } from './support/people.ts';
import { pdfWith, proofFixture } from './support/proof-files.ts';

let buyer: Person;
let stranger: Person;
let admin: string;
let goods: Goods;
beforeAll(async () => {
  [buyer, stranger, admin, goods] = await Promise.all([newCustomer(), newCustomer(), tokenOf('admin'), newGoods(60)]);
});

const placeOrder = () => place(buyer, { productId: goods.product.id });
const status = async (answer: Promise<{ status: number }>) => (await answer).status;
const decide = (
  token: string | undefined,
  id: string,
  deed: string,
  body?: unknown,
  headers?: Record<string, string>,
) =>
  call<Payment>('payment', `POST /v1/payments/${id}/${deed}`, {
    token,
    ...(body !== undefined && { body }),
    ...(headers && { headers }),
  });
const seenVersion = (version: number) => ({ 'if-match': `"${version}"` });

describe('sending a proof', () => {
  it.each([
    [
      'a script under an escaped name',
      pdfWith('/OpenAction << /S /J#61vaScript /JS (1) >>'),
      415,
      'proof-active-content',
    ],
    ['a program to start', pdfWith('/OpenAction << /S /Launch /F (cmd.exe) >>'), 415, 'proof-active-content'],
    ['a password', proofFixture('receipt-user-password.pdf'), 415, 'proof-encrypted'],
    ['HEIC', proofFixture('photo.heic'), 415, 'proof-heic'],
    ['half of a photo', proofFixture('photo-plain.jpg').subarray(0, 400), 415, 'proof-damaged'],
    ['a page instead of a picture', Buffer.from('<html><script>1</script>'), 415, 'proof-unsupported'],
    ['nothing in it', Buffer.alloc(0), 415, 'proof-unsupported'],
    ['more than ten MiB', Buffer.concat([png, Buffer.alloc(10 * 1024 * 1024)]), 413, 'too-large'],
  ] as const)('refuses a file with %s, and says so', async (_, file, expected, type) => {
    const order = await placeOrder();
    const response = await trySubmitProof(buyer, order.id, new Uint8Array(file));
    expect(response).toMatchObject({ status: expected, body: { type: `/problems/${type}` } });
    expect((await paymentOf(buyer, order.id)).status).toBe('PENDING');
  });

  it('keeps nothing of what stands behind a picture', async () => {
    const order = await placeOrder();
    const file = Buffer.concat([png, Buffer.from('PK\x05\x06'.padEnd(22, '\0'), 'latin1')]);
    const payment = await expectStatus(201, trySubmitProof(buyer, order.id, new Uint8Array(file)));
    expect(payment.proof?.size).toBe(png.length);
    const { headers } = await call('payment', `GET /v1/payments/${payment.id}/proof`, { token: buyer.token });
    const proofFile = await fetch(headers.get('location') ?? '');
    expect(Buffer.from(await proofFile.arrayBuffer())).toEqual(png);
  });

  it('shows it to its sender from a signed address, as a file to keep; a forged signature opens nothing', async () => {
    const order = await placeOrder();
    const payment = await submitProof(buyer, order.id);
    const answer = await call('payment', `GET /v1/payments/${payment.id}/proof`, { token: buyer.token });
    const location = new URL(answer.headers.get('location') ?? '');
    const file = await fetch(location);
    expect(file.headers.get('content-disposition')).toContain('attachment');
    expect(Buffer.from(await file.arrayBuffer())).toEqual(png);
    location.searchParams.set('X-Amz-Signature', '0'.repeat(64));
    expect((await fetch(location)).status).toBe(403);
  });

  it('takes a plain PDF, and a better one until somebody decided', async () => {
    const order = await placeOrder();
    await expectStatus(201, trySubmitProof(buyer, order.id, new Uint8Array(pdfWith(''))));
    const second = await expectStatus(201, trySubmitProof(buyer, order.id));
    expect(second).toMatchObject({ status: 'SUBMITTED', proof: { contentType: 'image/png', size: png.length } });
    await untilStatus(buyer, order.id, 'PAYMENT_SUBMITTED');
    const stale = await decide(admin, second.id, 'approve', undefined, seenVersion((second.version ?? 0) - 1));
    expect(stale).toMatchObject({
      status: 412,
      body: { current: { status: 'SUBMITTED', version: second.version, by: buyer.id, at: expect.any(String) } },
    });
    expect(await status(decide(admin, second.id, 'approve', undefined, { 'if-match': 'x' }))).toBe(400);
    await expectStatus(200, decide(admin, second.id, 'approve', undefined, { 'if-match': `"${second.version}"` }));
    expect(await status(trySubmitProof(buyer, order.id))).toBe(409);
    expect((await untilStatus(buyer, order.id, 'PAID')).timeline).toHaveLength(3);
  });

  it('is for the owner alone', async () => {
    const order = await placeOrder();
    expect(await status(trySubmitProof(stranger, order.id))).toBe(404);
    expect(await status(trySubmitProof({ ...stranger, token: admin }, order.id))).toBe(404);
    expect(await status(trySubmitProof(buyer, randomUUID()))).toBe(404);
    const path = `/v1/payments/by-order/${order.id}/proof`;
    expect(await status(call('payment', `POST ${path}`))).toBe(401);
    expect(await status(call('payment', `POST ${path}`, { token: buyer.token, body: {} }))).toBe(415);
    const form = new FormData();
    form.append('other', 'x');
    expect(await status(call('payment', `POST ${path}`, { token: buyer.token, body: form }))).toBe(400);
  });
});

describe('a payment', () => {
  it('is seen by its owner and admins, its proof too; to others it is not there', async () => {
    const order = await placeOrder();
    const { id, orderNumber } = await submitProof(buyer, order.id);
    expect(orderNumber).toBe(order.number);
    for (const [token, ofOrder, proof] of [
      [buyer.token, 200, 302],
      [admin, 200, 302],
      [stranger.token, 404, 404],
      [undefined, 401, 401],
    ] as const) {
      expect(await status(call('payment', `GET /v1/payments/by-order/${order.id}`, { token }))).toBe(ofOrder);
      expect(await status(call('payment', `GET /v1/payments/${id}/proof`, { token }))).toBe(proof);
    }
    const { headers } = await call('payment', `GET /v1/payments/${id}/proof`, { token: admin });
    expect(headers.get('cache-control')).toBe('no-store');
    const file = await fetch(headers.get('location') ?? '');
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="proof-/);
    const fresh = await placeOrder();
    const { id: pending } = await paymentOf(buyer, fresh.id);
    expect(await status(call('payment', `GET /v1/payments/${pending}/proof`, { token: buyer.token }))).toBe(404);
  });

  it('is decided and refunded by admins alone, with a reason and a reference', async () => {
    const order = await placeOrder();
    const { id } = await submitProof(buyer, order.id);
    for (const [deed, body] of [
      ['approve', undefined],
      ['request-proof', { reason: 'x' }],
      ['reject', { reason: 'x', moneyReceived: true }],
      ['check-money', { moneyReceived: true }],
      ['refund', { reference: 'x' }],
    ] as const) {
      expect(await status(decide(admin, id, deed, body)), deed).toBe(428);
      expect(await status(decide(undefined, id, deed, body)), deed).toBe(401);
      for (const token of [buyer.token, stranger.token, await tokenOf('manager')])
        expect(await status(decide(token, id, deed, body)), deed).toBe(403);
      expect(await status(decide(admin, randomUUID(), deed, body, seenVersion(1))), deed).toBe(404);
    }
    for (const reason of [undefined, '', '  ', 'x'.repeat(501)])
      for (const deed of ['reject', 'request-proof'])
        expect(
          await status(
            decide(admin, id, deed, { reason, ...(deed === 'reject' && { moneyReceived: true }) }, seenVersion(2)),
          ),
        ).toBe(400);
    for (const moneyReceived of [undefined, 'yes', 1])
      for (const deed of ['reject', 'check-money'])
        expect(await status(decide(admin, id, deed, { reason: 'x', moneyReceived }, seenVersion(2)))).toBe(400);
    expect(await status(decide(admin, id, 'check-money', { moneyReceived: true }, seenVersion(2)))).toBe(409);
    expect(await status(decide(admin, id, 'refund', { reference: 'x' }, seenVersion(2)))).toBe(409);
    await expectStatus(200, decide(admin, id, 'reject', { reason: 'unreadable', moneyReceived: true }, seenVersion(2)));
    expect([409, 412]).toContain(await status(decide(admin, id, 'approve', undefined, seenVersion(3)))); // its refund may be due already
    await untilStatus(buyer, order.id, 'REJECTED');
    await eventually(async () => expect((await paymentOf(buyer, order.id)).status).toBe('REFUND_DUE'));
    expect(await status(decide(admin, id, 'refund', { reference: ' ' }, seenVersion(4)))).toBe(400);
    const refundAlone = await decide(admin, id, 'refund', { reference: `wire ${id}` }, seenVersion(4));
    expect(refundAlone).toMatchObject({ status: 403, body: { type: '/problems/second-person-required' } });
    const second = await tokenOf('admin2');
    const refunds = await Promise.all(
      ['wire a', 'wire b'].map((reference) =>
        decide(second, id, 'refund', { reference: `${reference} ${id}` }, seenVersion(4)),
      ),
    );
    expect(refunds.map((answer) => answer.status).sort()).toEqual([200, 412]);
    expect(refunds.find((answer) => answer.status === 200)?.body).toMatchObject({
      status: 'REFUNDED',
      refundReference: expect.stringMatching(/^wire/),
    });
  });
});

describe('GET /v1/payments', () => {
  const list = (token: string | undefined, query: string) =>
    call<{ items: Payment[]; nextCursor: string | null }>('payment', `GET /v1/payments?${query}`, { token });
  const ids = async (query: string) => (await expectStatus(200, list(admin, query))).items.map(({ id }) => id);

  it('is an admin’s queue: oldest first, by states, dates and words', async () => {
    const startTime = new Date().toISOString();
    await pause(5);
    const [firstOrder, two] = [await placeOrder(), await placeOrder()];
    const [first, second] = [await submitProof(buyer, firstOrder.id), await submitProof(buyer, two.id)];
    await expectStatus(200, decide(admin, second.id, 'approve', undefined, seenVersion(2)));
    expect(await ids(`from=${startTime}&status=SUBMITTED`)).toEqual([first.id]);
    expect(await ids(`from=${startTime}&status=SUBMITTED,APPROVED`)).toEqual([first.id, second.id]);
    expect(await ids(`from=${startTime}&sort=newest`)).toEqual([second.id, first.id]);
    expect(await ids(`to=${startTime}&q=${firstOrder.number}`)).toEqual([]);
    for (const q of [firstOrder.number, firstOrder.id, first.id]) expect(await ids(`q=${q}`), q).toEqual([first.id]);
    const page = await expectStatus(200, list(admin, `from=${startTime}&limit=1`));
    expect(await ids(`from=${startTime}&limit=1&cursor=${page.nextCursor}`)).toEqual([second.id]);
  });

  it('is for admins alone', async () => {
    expect(await status(list(undefined, ''))).toBe(401);
    for (const token of [buyer.token, await tokenOf('manager')]) expect(await status(list(token, ''))).toBe(403);
    for (const query of ['status=NEW', 'from=x', 'sort=x', 'limit=0', 'cursor=x'])
      expect(await status(list(admin, query)), query).toBe(400);
  });
});
