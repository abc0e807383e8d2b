/**
 * What one customer, one address and one network may hold before it is paid for. An order that ended with its payment to be
 * checked no longer holds stock, but counts as an order until a person has checked it.
 */
export interface HoldLimits {
  ordersOfUser: number;
  ordersToAddress: number;
  ordersFromNetwork: number;
  /** Units of one product over the customer's unpaid orders. */
  unitsOfProduct: number;
  /** Value of goods, in minor units, above which a person approves first. */
  valueWithoutApproval: number;
  /** So many orders that ended unpaid within `coolDownHours` make the next one wait. */
  coolDownOrders: number;
  coolDownHours: number;
}

/** What a customer, an address and a network hold already, and the customer's history. */
export interface Holdings {
  ordersOfUser: number;
  ordersToAddress: number;
  ordersFromNetwork: number;
  /** Value of the goods of the customer's unpaid orders, in minor units. */
  value: number;
  /** Units in the customer's unpaid orders, by product; only of the requested products. */
  units: Readonly<Record<string, number>>;
  /** Seconds since the latest orders that ended unpaid within the cool-down, newest first, as many as the limit. */
  endedUnpaidSecondsAgo: readonly number[];
  /** Whether the customer has an order that is paid. */
  hasPaidBefore: boolean;
  /** The value that a person approved for this customer, while that lasts. */
  approvedValue: number | null;
}

/** What a new order would hold. */
export interface HoldRequest {
  lines: readonly { productId: string; quantity: number }[];
  /** Value of its goods, in minor units. */
  value: number;
}

/** Why an order is refused before it begins. */
export type HoldRefusal =
  | { reason: 'cool-down'; retryAfterSeconds: number }
  | { reason: 'orders'; limit: number }
  | { reason: 'units'; limit: number; lines: { productId: string; requested: number; available: number }[] }
  | { reason: 'approval'; limit: number; total: number };

/** Returns why a customer may not hold what an order would; undefined when they may. */
export const refusalOf = (request: HoldRequest, holdings: Holdings, limits: HoldLimits): HoldRefusal | undefined =>
  coolDownRefusal(holdings, limits) ??
  ordersRefusal(holdings, limits) ??
  unitsRefusal(request, holdings, limits) ??
  valueRefusal(request, holdings, limits);

/** Waits until fewer than `coolDownOrders` ended unpaid within the hours that count. */
const coolDownRefusal = (
  { endedUnpaidSecondsAgo }: Holdings,
  { coolDownOrders, coolDownHours }: HoldLimits,
): HoldRefusal | undefined => {
  const decisive = endedUnpaidSecondsAgo[coolDownOrders - 1];
  if (decisive === undefined) return undefined;
  const remainingSeconds = Math.ceil(coolDownHours * 3600 - decisive);
  return remainingSeconds > 0 ? { reason: 'cool-down', retryAfterSeconds: remainingSeconds } : undefined;
};

/** Each refusal names the customer's own limit: bounds by address and network must not reveal other customers' orders. */
const ordersRefusal = (holdings: Holdings, limits: HoldLimits): HoldRefusal | undefined => {
  // Otherwise strangers could block a customer whom the shop knows by holding orders to their address or network.
  const isBoundWithOthers = isFirstOrder(holdings);
  const isOverLimit =
    holdings.ordersOfUser >= limits.ordersOfUser ||
    (isBoundWithOthers && holdings.ordersToAddress >= limits.ordersToAddress) ||
    (isBoundWithOthers && holdings.ordersFromNetwork >= limits.ordersFromNetwork);
  return isOverLimit ? { reason: 'orders', limit: limits.ordersOfUser } : undefined;
};

/** Judges the units of each product alone; undefined when the customer may hold them. */
export const unitsRefusal = (
  { lines }: Pick<HoldRequest, 'lines'>,
  { units }: Pick<Holdings, 'units'>,
  { unitsOfProduct: limit }: Pick<HoldLimits, 'unitsOfProduct'>,
): HoldRefusal | undefined => {
  const excessLines = lines.flatMap(({ productId, quantity }) => {
    const available = Math.max(0, limit - (units[productId] ?? 0));
    return quantity > available ? [{ productId, requested: quantity, available }] : [];
  });
  return excessLines.length > 0 ? { reason: 'units', limit, lines: excessLines } : undefined;
};

const valueRefusal = (
  { value }: HoldRequest,
  holdings: Holdings,
  { valueWithoutApproval }: HoldLimits,
): HoldRefusal | undefined => {
  const limit = Math.max(valueWithoutApproval, holdings.approvedValue ?? 0);
  const total = holdings.value + value;
  return total > limit ? { reason: 'approval', limit, total } : undefined;
};

/** Whether an order is a first one: its customer never paid an order and has no approval. */
export const isFirstOrder = ({ hasPaidBefore, approvedValue }: Holdings): boolean =>
  !hasPaidBefore && approvedValue === null;
