import { appOf, portsOf } from '@eshop/topology';
import { measureBare } from './bare.ts';
import type { Figures } from './closed-loop.ts';
import { closedLoop } from './closed-loop.ts';
import { measureCommitToEffect } from './limits/commit-to-effect.ts';
import { measureDelivery } from './limits/delivery.ts';
import { openStoreLimits } from './limits/stores.ts';
import { type Measured, measure } from './measure.ts';
import type { UnderLoad } from './platform-under-load.ts';

export interface Options {
  clients: number;
  seconds: number;
  /** Part of the names of the calls that are made; the others are left out. */
  only: string;
}

/** A call's figures, with those of a bare handler that answers the same bytes. */
export interface Result {
  name: string;
  measured: Measured;
  bare: Figures;
}

/** Runs every call in turn, each beside its limit. */
export async function* runCalls(
  { calls, records }: UnderLoad,
  { clients, seconds, only }: Options,
): AsyncGenerator<Result> {
  for (const [name, call] of Object.entries(calls)) {
    if (!name.includes(only)) continue;
    const sample = await call.ask(0);
    const measurement = await measure(call, { clients, seconds, records });
    yield { name, measured: measurement, bare: await measureBare(sample, { clients, seconds: Math.min(2, seconds) }) };
  }
}

/** What the stores and daprd do by themselves, with as many clients. */
export async function* runLimits(
  platform: UnderLoad,
  { clients, seconds }: Options,
): AsyncGenerator<[string, Figures]> {
  const stores = await openStoreLimits(platform.environments, platform.shop.productIds[0] ?? '');
  try {
    for (const [name, { ask }] of Object.entries(stores)) yield [name, await closedLoop(ask, { clients, seconds })];
  } finally {
    for (const { close } of Object.values(stores)) await close();
  }
  yield ['daprd: published to delivered', await measureDelivery(probeOf(platform), { clients, seconds })];
  yield ['daprd: the same, one at a time', await measureDelivery(probeOf(platform), { clients: 1, seconds })];
}

/** Milliseconds from an order's answer until payment knows of it, one order at a time. */
export const runCommitToEffect = async ({ calls, environments }: UnderLoad): Promise<number[]> => {
  const place = calls['place an order'];
  if (!place) throw new Error('no order is placed here');
  return measureCommitToEffect(() => place.ask(0), environments.payment?.MYSQL_PAYMENT_URL ?? '', 200);
};

/** The probe's sidecar listens where a service after the last would. */
const probeOf = ({ records, generatedDir }: UnderLoad) => {
  const { daprHttp, daprGrpc, daprInternal, daprMetrics } = portsOf(
    appOf('warehouse'),
    Number(process.env.ESHOP_PORT_OFFSET || 0),
  );
  const sidecar = records.find(({ name }) => name === 'order-sidecar');
  if (!sidecar) throw new Error('order has no sidecar here');
  return {
    generatedDir,
    sidecarPid: sidecar.pid,
    ports: [daprHttp + 20, daprGrpc + 20, daprInternal + 20, daprMetrics + 20] as const,
  };
};
