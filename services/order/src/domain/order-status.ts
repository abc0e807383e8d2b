import { OrderStatus } from '@eshop/contracts/order';

/**
 * The internal states, which no other service and no client sees: an order is PLACING until all steps succeeded, and UNDOING once a step
 * failed and its effects are being compensated. An UNDOING order can only be deleted.
 */
type UnplacedState = 'PLACING' | 'UNDOING';

/** Every state of an order, the internal ones included. */
export type OrderState = UnplacedState | OrderStatus;

/** Whether an order in this state was placed, and so is visible outside this service. */
export const isPlaced = (state: OrderState): state is OrderStatus => state !== 'PLACING' && state !== 'UNDOING';

/** What can be done with an order. */
export type OrderAction =
  | 'placed'
  | 'submitProof'
  | 'approve'
  | 'requestProof'
  | 'reject'
  | 'cancel'
  | 'expire'
  | 'ship'
  | 'confirmDelivery'
  | 'fail';

/**
 * Which action takes an order from one state to another. Nothing else assigns a status. Payment's decisions are allowed from
 * PENDING_PAYMENT too, because their events may overtake that of the submission.
 */
export const transitions = {
  PLACING: { placed: 'PENDING_PAYMENT' },
  UNDOING: {},
  PENDING_PAYMENT: {
    submitProof: 'PAYMENT_SUBMITTED',
    cancel: 'CANCELLED',
    expire: 'EXPIRED',
    approve: 'PAID',
    requestProof: 'PENDING_PAYMENT',
    reject: 'REJECTED',
  },
  PAYMENT_SUBMITTED: {
    approve: 'PAID',
    requestProof: 'PENDING_PAYMENT',
    reject: 'REJECTED',
    cancel: 'CANCELLED',
    expire: 'EXPIRED',
  },
  PAID: { ship: 'SHIPPED', fail: 'FAILED' },
  SHIPPED: { confirmDelivery: 'DELIVERED', fail: 'FAILED' },
  DELIVERED: {},
  CANCELLED: {},
  EXPIRED: {},
  REJECTED: {},
  FAILED: {},
} as const satisfies Record<OrderState, Partial<Record<OrderAction, OrderStatus>>>;

/** The state that an action leads to, or undefined where the table does not allow it. */
export const next = (state: OrderState, action: OrderAction): OrderStatus | undefined =>
  (transitions[state] as Partial<Record<OrderAction, OrderStatus>>)[action];

/** Whether an order in this state holds stock that is not paid for. */
const holdsUnpaid = (state: OrderStatus): boolean => state === 'PENDING_PAYMENT' || state === 'PAYMENT_SUBMITTED';

/** Whether an order that enters this state held stock without being paid; a rejection counts where no money came. */
export const endsUnpaid = (state: OrderStatus, moneyReceived?: boolean | null): boolean =>
  state === 'EXPIRED' || state === 'CANCELLED' || (state === 'REJECTED' && moneyReceived === false);

/** Whether an order in this state counts toward the limits by address and network. */
export const countsTowardLimits = (state: OrderState, isMoneyToBeChecked = false): boolean =>
  !isPlaced(state) || holdsUnpaid(state) || isMoneyToBeChecked;

/** Whether no action leads out of this state. */
export const isTerminal = (state: OrderState): boolean => Object.keys(transitions[state]).length === 0;

/** The states that an order does not stay in. */
export const openStatuses: readonly OrderStatus[] = OrderStatus.options.filter((status) => !isTerminal(status));
