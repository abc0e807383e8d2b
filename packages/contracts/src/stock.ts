import { z } from 'zod';
import { Zip } from './address.ts';
import { Id, Timestamp } from './ids.ts';
import { Allocation, OrderItems } from './order.ts';
import { PageQuery, pageOf } from './page.ts';
import { name, prose } from './text.ts';

const Note = prose(500);
const Pieces = z.int().min(1).max(100_000);

export const CreateWarehouse = z.strictObject({ name: name(100), zip: Zip }).meta({ id: 'CreateWarehouse' });
export const Warehouse = z.object({ id: Id, name: z.string(), zip: Zip }).meta({ id: 'Warehouse' });
export type Warehouse = z.infer<typeof Warehouse>;
export const WarehousePage = pageOf(Warehouse).meta({ id: 'WarehousePage' });

/** What a warehouse has of a product: `available = onHand − reserved`. */
export const StockLevel = z
  .object({
    warehouseId: Id,
    productId: Id,
    onHand: z.int(),
    reserved: z.int(),
    available: z.int(),
    alertLevel: z.int(),
  })
  .meta({ id: 'StockLevel' });
export type StockLevel = z.infer<typeof StockLevel>;
export const StockPage = pageOf(StockLevel).meta({ id: 'StockPage' });
export const StockQuery = PageQuery.extend({
  warehouseId: Id.optional(),
  productId: Id.optional(),
  low: z.stringbool().optional(),
});

export const Receipt = z
  .strictObject({ warehouseId: Id, productId: Id, quantity: Pieces, note: Note.default('') })
  .meta({ id: 'Receipt' });
export type Receipt = z.infer<typeof Receipt>;
export const Transfer = z
  .strictObject({ fromWarehouseId: Id, toWarehouseId: Id, productId: Id, quantity: Pieces, note: Note.default('') })
  .meta({ id: 'Transfer' });
export type Transfer = z.infer<typeof Transfer>;

/** A physical change of stock; `quantity` is negative where goods left. */
export const Movement = z
  .object({
    id: Id,
    warehouseId: Id,
    productId: Id,
    kind: z.enum(['receipt', 'transfer-in', 'transfer-out', 'adjustment', 'shipment', 'return']),
    quantity: z.int(),
    orderId: Id.nullable(),
    note: z.string(),
    by: z.string(),
    at: Timestamp,
  })
  .meta({ id: 'Movement' });
export type Movement = z.infer<typeof Movement>;
export const MovementPage = pageOf(Movement).meta({ id: 'MovementPage' });
export const MovementQuery = PageQuery.extend({ warehouseId: Id.optional(), productId: Id.optional() });

/** Asks where stock would come from, or for it to be held: `toZip` decides which warehouse is nearest. */
export const Allocate = z.strictObject({ toZip: Zip, items: OrderItems }).meta({ id: 'Allocate' });
export type Allocate = z.infer<typeof Allocate>;

const AllocatedLine = z.object({ productId: Id, allocations: z.array(Allocation.extend({ zip: Zip })) });
const ShortLine = z.object({ productId: Id, requested: z.int(), available: z.int() });
export type AllocatedLine = z.infer<typeof AllocatedLine>;
export type ShortLine = z.infer<typeof ShortLine>;

/** An expected refusal is an outcome, not a status, because Dapr's retries and breakers count 4xx. `released`: the order was released before. */
export const AllocationOutcome = z
  .discriminatedUnion('outcome', [
    z.object({ outcome: z.literal('allocated'), lines: z.array(AllocatedLine) }),
    z.object({ outcome: z.literal('short'), short: z.array(ShortLine) }),
    z.object({ outcome: z.literal('released') }),
  ])
  .meta({ id: 'AllocationOutcome' });
export type AllocationOutcome = z.infer<typeof AllocationOutcome>;
