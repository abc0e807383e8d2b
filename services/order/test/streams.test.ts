import { setTimeout as pause } from 'node:timers/promises';
import { createLog } from '@eshop/service-kit/telemetry/log';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOrderStreams, type EventStream } from '../src/use-cases/follow-order/order-streams.ts';
import { openOrders } from './order.ts';

const log = createLog('order', 'silent');

/** A client that writes down what it is told. */
const client = () => {
  const deliveredVersions: number[] = [];
  let beats = 0;
  let close: () => void = () => undefined;
  let hasEnded = false;
  const stream: EventStream = {
    send: (_event, id) => void deliveredVersions.push(id),
    beat: () => void beats++,
    end: () => {
      hasEnded = true;
      close();
    },
    onClose: (listener) => {
      close = listener;
    },
  };
  return { stream, told: deliveredVersions, beats: () => beats, ended: () => hasEnded, goAway: () => close() };
};

describe('the streams of a process', () => {
  let fixture: Awaited<ReturnType<typeof openOrders>>;
  beforeAll(async () => {
    fixture = await openOrders();
  });
  afterAll(() => fixture.drop());

  const quick = { pollMs: 20, beatMs: 30 };
  const start = (limits = {}) => createOrderStreams({ orders: fixture.orders, log }, { ...quick, ...limits });
  const byId = { actorOf: (by: string) => by };
  const ada = { ...byId, userId: 'ada', network: '192.0.2.1', isPermitted: () => true };
  const cancel = (id: string) => fixture.changeOrder(id, { action: 'cancel', by: 'ada' });
  const until = async (check: () => boolean) => {
    for (let tries = 0; tries < 100 && !check(); tries++) await pause(20);
    expect(check()).toBe(true);
  };

  it('tell what any replica changed, each client what it has not heard, and end when the order is over', async () => {
    const [firstStream, secondStream] = [start(), start()];
    const order = await fixture.pending();
    const [early, late] = [client(), client()];
    firstStream.follow(order, 0, ada, early.stream);
    secondStream.follow(order, 1, ada, late.stream);
    await fixture.changeOrder(order.id, { action: 'submitProof', by: 'ada' });
    await until(() => early.told.length === 2 && late.told.length === 1);
    await cancel(order.id);
    await until(() => early.ended() && late.ended());
    expect([early.told, late.told]).toEqual([
      [1, 2, 3],
      [2, 3],
    ]);
    expect([firstStream.open(), secondStream.open()]).toEqual([0, 0]);
    for (const streams of [firstStream, secondStream]) streams.end();
  });

  it('beat while nothing happens', async () => {
    const streams = start();
    const quiet = client();
    streams.follow(await fixture.pending(), 1, ada, quiet.stream);
    await until(() => quiet.beats() > 1);
    expect(quiet.told).toEqual([]);
    streams.end();
  });

  it('end for who may no longer follow, and after a while for everybody', async () => {
    const streams = start({ maxAgeMs: 100 });
    let may = true;
    const [revokedClient, otherClient] = [client(), client()];
    const order = await fixture.pending();
    streams.follow(order, 0, { ...ada, userId: 'eve', isPermitted: () => may }, revokedClient.stream);
    streams.follow(order, 0, ada, otherClient.stream);
    may = false;
    await until(revokedClient.ended);
    await until(otherClient.ended);
    streams.end();
  });

  it('are so many for a user and a network, and none once the process stops', async () => {
    const streams = start({ maxPerUser: 2, maxPerNetwork: 3, maxTotal: 10 });
    const order = await fixture.pending();
    const clients = [client(), client(), client()];
    for (const [index, { stream }] of clients.entries())
      streams.follow(order, 0, { ...ada, userId: index < 2 ? 'ada' : 'eve' }, stream);
    const refusal = (status: number) => expect.objectContaining({ problem: expect.objectContaining({ status }) });
    const bob = { userId: 'bob', network: ada.network };
    expect(() => streams.admit(bob)).toThrow(refusal(429));
    expect(() => streams.admit({ ...bob, network: '192.0.2.2' })).not.toThrow();
    clients[2]?.goAway();
    expect(() => streams.admit(ada)).toThrow(refusal(429));
    expect(() => streams.admit(bob)).not.toThrow();
    streams.end();
    expect(clients.slice(0, 2).every(({ ended }) => ended())).toBe(true);
    expect(() => streams.admit(bob)).toThrow(refusal(503));
  });

  it('let a customer in when a network has opened all of them', async () => {
    const streams = start({ maxTotal: 3 });
    const order = await fixture.pending();
    const clients = [client(), client(), client()];
    for (const [index, { stream }] of clients.entries())
      streams.follow(order, 0, { ...ada, userId: `eve${index}`, network: '192.0.2.66' }, stream);
    streams.admit(ada);
    const honest = client();
    streams.follow(order, 0, ada, honest.stream);
    expect([streams.open(), clients.map(({ ended }) => ended())]).toEqual([3, [true, false, false]]);
    expect(honest.ended()).toBe(false);
    streams.end();
  });

  it('stand still while orders cannot be read, and go on after it', async () => {
    let isAway = true;
    const orders = {
      changedSince: (...known: Parameters<typeof fixture.orders.changedSince>) =>
        isAway ? Promise.reject(new Error('away')) : fixture.orders.changedSince(...known),
    };
    const streams = createOrderStreams({ orders, log }, quick);
    const order = await fixture.pending();
    const waitingClient = client();
    streams.follow(order, 1, ada, waitingClient.stream);
    await cancel(order.id);
    await pause(100);
    expect(waitingClient.told).toEqual([]);
    isAway = false;
    await until(waitingClient.ended);
    expect(waitingClient.told).toEqual([2]);
    streams.end();
  });
});
