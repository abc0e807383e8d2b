import { z } from 'zod';
import { Zip } from './address.ts';
import { Id, Timestamp } from './ids.ts';
import { Allocation, OrderItem, OrderItems } from './order.ts';
import { Counted, flag, PageQuery, pageOf, Total } from './page.ts';
import { VehicleClass } from './product.ts';
import { RowFault, SpreadsheetSource } from './spreadsheet.ts';
import { name, notBlankProse, prose } from './text.ts';

const Note = prose(500);
const Pieces = z.int().min(1).max(100_000);

export const CreateWarehouse = z.strictObject({ name: name(100), zip: Zip }).meta({ id: 'CreateWarehouse' });
export const Warehouse = z.object({ id: Id, name: z.string(), zip: Zip }).meta({ id: 'Warehouse' });
export type Warehouse = z.infer<typeof Warehouse>;
export const WarehousePage = pageOf(Warehouse).meta({ id: 'WarehousePage' });

/** What a warehouse has of a product: `available = onHand − reserved`; `committed` is the part of `reserved` that is paid. */
export const StockLevel = z
  .object({
    warehouseId: Id,
    productId: Id,
    onHand: z.int(),
    reserved: z.int(),
    committed: z.int(),
    available: z.int(),
    alertLevel: z.int(),
  })
  .meta({ id: 'StockLevel' });
export type StockLevel = z.infer<typeof StockLevel>;
export const StockPage = pageOf(StockLevel).meta({ id: 'StockPage' });
export const StockQuery = PageQuery.extend({
  warehouseId: Id.optional(),
  productId: Id.optional(),
  low: flag().optional(),
});

/** Goods that came in. `orderId` names the failed order whose goods come back. */
export const Receipt = z
  .strictObject({
    warehouseId: Id,
    productId: Id,
    quantity: Pieces,
    note: Note.default(''),
    orderId: Id.optional(),
  })
  .meta({ id: 'Receipt' });
export type Receipt = z.infer<typeof Receipt>;
export const Transfer = z
  .strictObject({ fromWarehouseId: Id, toWarehouseId: Id, productId: Id, quantity: Pieces, note: Note.default('') })
  .meta({ id: 'Transfer' });
export type Transfer = z.infer<typeof Transfer>;

/** Why a count was set right. */
export const AdjustmentReason = z
  .enum(['damaged', 'lost', 'found', 'recount', 'other'])
  .meta({ id: 'AdjustmentReason' });
export type AdjustmentReason = z.infer<typeof AdjustmentReason>;

/** What is on hand, set right by so many pieces: negative where some are gone. `other` needs a note. */
export const Adjustment = z
  .strictObject({
    warehouseId: Id,
    productId: Id,
    quantity: z
      .int()
      .min(-100_000)
      .max(100_000)
      .refine((pieces) => pieces !== 0, 'not zero')
      .meta({ not: { const: 0 } }),
    reason: AdjustmentReason,
    note: Note.default(''),
  })
  .refine(({ reason, note }) => reason !== 'other' || note.trim() !== '', { path: ['note'], error: 'say why' })
  .meta({
    id: 'Adjustment',
    if: { properties: { reason: { const: 'other' } }, required: ['reason'] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { properties: { note: notBlankProse }, required: ['note'] },
  });
export type Adjustment = z.infer<typeof Adjustment>;

/** A physical change of stock; `quantity` is negative where goods left, `reason` is an adjustment's. */
export const Movement = z
  .object({
    id: Id,
    warehouseId: Id,
    productId: Id,
    kind: z.enum(['receipt', 'transfer-in', 'transfer-out', 'adjustment', 'shipment', 'return']),
    quantity: z.int(),
    orderId: Id.nullable(),
    reason: AdjustmentReason.nullable(),
    note: z.string(),
    by: z.string(),
    at: Timestamp,
  })
  .meta({ id: 'Movement' });
export type Movement = z.infer<typeof Movement>;
export const MovementPage = pageOf(Movement).meta({ id: 'MovementPage' });
/** Which movements: `from` is included, `to` is not. */
export const MovementQuery = PageQuery.extend({
  warehouseId: Id.optional(),
  productId: Id.optional(),
  orderId: Id.optional(),
  kind: Movement.shape.kind.optional(),
  from: Timestamp.optional(),
  to: Timestamp.optional(),
});

export const SetAlertLevel = z
  .strictObject({ warehouseId: Id, productId: Id, alertLevel: z.int().min(0).max(100_000) })
  .meta({ id: 'SetAlertLevel' });
export type SetAlertLevel = z.infer<typeof SetAlertLevel>;

/**
 * Stock below its alert level: open from the moment that `onHand − committed` fell below it until it is back. What unpaid
 * orders hold does not count. An alert that closed within a day opens again instead of another. Numbers are current.
 */
export const StockAlert = z
  .object({
    id: Id,
    warehouseId: Id,
    productId: Id,
    onHand: z.int(),
    committed: z.int(),
    available: z.int(),
    alertLevel: z.int(),
    openedAt: Timestamp,
    closedAt: Timestamp.nullable(),
  })
  .meta({ id: 'StockAlert' });
export type StockAlert = z.infer<typeof StockAlert>;
export const StockAlertPage = pageOf(StockAlert).extend(Total).meta({ id: 'StockAlertPage' });
export const StockAlertQuery = PageQuery.extend({
  warehouseId: Id.optional(),
  productId: Id.optional(),
  status: z.enum(['open', 'closed']).default('open'),
  ...Counted,
});

/** HELD while an order waits for its payment, COMMITTED once it is paid. */
export const ReservationState = z.enum(['HELD', 'COMMITTED', 'SHIPPED', 'RELEASED']).meta({ id: 'ReservationState' });
/** What an order holds of a product in a warehouse. */
export const StockReservation = z
  .object({
    orderId: Id,
    productId: Id,
    warehouseId: Id,
    quantity: z.int(),
    state: ReservationState,
    updatedAt: Timestamp,
  })
  .meta({ id: 'StockReservation' });
export type StockReservation = z.infer<typeof StockReservation>;
export const StockReservationPage = pageOf(StockReservation).meta({ id: 'StockReservationPage' });
export const StockReservationQuery = PageQuery.extend({
  warehouseId: Id.optional(),
  productId: Id.optional(),
  orderId: Id.optional(),
});

/**
 * What a stock take changes, or would: nothing is applied while a row is bad. `errors` names up to 1,000 faults, and
 * `errorsLeftOut` counts the others.
 */
export const StockTakeReport = z
  .object({
    applied: z.boolean(),
    source: SpreadsheetSource,
    rows: z.int(),
    unchanged: z.int(),
    changes: z.array(z.object({ sku: z.string(), productId: Id, onHand: z.int(), counted: z.int() })),
    errors: z.array(RowFault),
    errorsLeftOut: z.int(),
  })
  .meta({ id: 'StockTakeReport' });
export type StockTakeReport = z.infer<typeof StockTakeReport>;

/** Asks where stock would come from, or for it to be held: `toZip` decides which warehouse is nearest. */
export const Allocate = z.strictObject({ toZip: Zip, items: OrderItems }).meta({ id: 'Allocate' });
export type Allocate = z.infer<typeof Allocate>;

/** Asks for stock to be held. A first order is one of a customer who never paid an order, and whom nobody approved. */
export const ReserveStock = z
  .strictObject({
    toZip: Zip,
    items: z
      .array(OrderItem.extend({ vehicleClass: VehicleClass }))
      .min(1)
      .max(50),
    isFirstOrder: z.boolean(),
  })
  .meta({ id: 'ReserveStock' });
export type ReserveStock = z.infer<typeof ReserveStock>;

const AllocatedLine = z.object({ productId: Id, allocations: z.array(Allocation.extend({ zip: Zip })) });
const ShortLine = z.object({ productId: Id, requested: z.int(), available: z.int() });
export type AllocatedLine = z.infer<typeof AllocatedLine>;
export type ShortLine = z.infer<typeof ShortLine>;

const allocation = z.object({ outcome: z.literal('allocated'), lines: z.array(AllocatedLine) });
const short = z.object({ outcome: z.literal('short'), short: z.array(ShortLine) });
const release = z.object({ outcome: z.literal('released') });

/**
 * Where stock would come from. An expected refusal is an outcome, not a status, because Dapr's retries and breakers count
 * 4xx.
 */
export const PlanOutcome = z.discriminatedUnion('outcome', [allocation, short, release]).meta({ id: 'PlanOutcome' });
export type PlanOutcome = z.infer<typeof PlanOutcome>;

/**
 * What became of a reservation. `released`: the order was released before. `share-exceeded`: there is stock, but not for a
 * first order; the lines say how much of it there is for those.
 */
export const AllocationOutcome = z
  .discriminatedUnion('outcome', [
    allocation,
    short,
    release,
    z.object({ outcome: z.literal('share-exceeded'), lines: z.array(ShortLine) }),
  ])
  .meta({ id: 'AllocationOutcome' });
export type AllocationOutcome = z.infer<typeof AllocationOutcome>;

/** Reservations of ended orders are kept at least this long: longer than outboxes keep events, and inboxes their ids. */
export const minReservationRetentionDays = 14;
