import type { EventOf } from '@eshop/contracts/events';
import { Timestamp } from '@eshop/contracts/ids';
import type { Warehouse } from '@eshop/contracts/stock';
import { z } from 'zod';
import type { Platform } from '../platform/handle.ts';
import type { Marks } from './marks.ts';
import type { Stocked } from './products.ts';
import { stableId, stableNumbers } from './stable-id.ts';

type Sale = EventOf<'sale-created'>;

/** The month of past sales ends at `until`, which never changes once something was published. */
const Mark = z.object({ until: Timestamp, published: z.boolean() });

const days = 30;
const dayMs = 86_400_000;
const batch = 100;

interface Deps {
  platform: Pick<Platform, 'sidecarUrls' | 'tokens'>;
  marks: Marks;
  now: () => number;
}

/** Publishes a month of past sales once. Ids and times are the same when a run that was killed is done again, so they count once. */
export const seedSales = async (
  vehicles: readonly Stocked[],
  warehouses: readonly Warehouse[],
  { platform, marks, now }: Deps,
): Promise<void> => {
  const mark = (await marks.get('sales', Mark)) ?? { until: new Date(now()).toISOString(), published: false };
  if (mark.published) return;
  await marks.set('sales', mark);
  const sales = pastSales(vehicles, warehouses, Date.parse(mark.until));
  for (let at = 0; at < sales.length; at += batch) await publish(sales.slice(at, at + batch), platform);
  await marks.set('sales', { ...mark, published: true });
};

/** What was sold in the thirty days before `until` (milliseconds since 1970). Order ids begin with `00000000-`. */
export const pastSales = (
  vehicles: readonly Stocked[],
  warehouses: readonly Pick<Warehouse, 'id'>[],
  until: number,
): Sale[] => {
  const random = stableNumbers('past sales');
  const perDay = Array.from({ length: days }, (_, day) => 4 + Math.floor(random() * 7) + (day % 7 < 2 ? 4 : 0));
  return perDay.flatMap((orders, day) =>
    Array.from({ length: orders }, (_, at) => {
      const soldAt = new Date(until - Math.floor((day + random()) * dayMs));
      return sale(`${day} ${at}`, { vehicles, warehouses, soldAt: soldAt.toISOString(), random });
    }),
  );
};

interface Circumstances {
  vehicles: readonly Stocked[];
  warehouses: readonly Pick<Warehouse, 'id'>[];
  soldAt: string;
  random: () => number;
}

/** Squaring favours the first vehicles, so that there are best sellers. */
const sale = (name: string, { vehicles, warehouses, soldAt, random }: Circumstances): Sale => {
  const vehicle = vehicles[Math.floor(random() ** 2 * vehicles.length)] as Stocked;
  const warehouse = warehouses[Math.floor(random() * warehouses.length)] as Pick<Warehouse, 'id'>;
  return {
    eventId: stableId(`sale event ${name}`),
    version: 1,
    occurredAt: soldAt,
    orderId: stableId(`sale ${name}`, { marked: true }),
    kind: 'sale',
    soldAt,
    facts: [factOf(vehicle, warehouse.id, random() < 0.85 ? 1 : 2)],
  };
};

const factOf = ({ id, category, product: { price, cost } }: Stocked, warehouseId: string, quantity: number) => {
  const path = category.replace('-', '/'); // as services/product/src/domain/categories.ts writes it
  return { productId: id, category: { id: category, name: category, path }, warehouseId, quantity, price, cost };
};

const publish = async (sales: readonly Sale[], { sidecarUrls, tokens }: Deps['platform']): Promise<void> => {
  const response = await fetch(`${sidecarUrls.order}/v1.0/publish/bulk/pubsub/sale-created`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'dapr-api-token': tokens.dapr },
    body: JSON.stringify(
      sales.map((data) => ({
        entryId: data.eventId,
        event: data,
        contentType: 'application/json',
        metadata: { 'cloudevent.id': data.eventId, 'cloudevent.type': 'sale-created' },
      })),
    ),
    signal: AbortSignal.timeout(20_000),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`publishing past sales failed with ${response.status}: ${text.slice(0, 300)}`);
};
