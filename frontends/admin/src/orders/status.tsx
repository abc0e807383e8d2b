import { OrderStatus } from '@eshop/contracts/order';
import { Badge, type Tone } from '@eshop/ui/components/badge.tsx';

const looks: Record<OrderStatus, { tone: Tone; name: string }> = {
  PENDING_PAYMENT: { tone: 'caution', name: 'Waiting for payment' },
  PAYMENT_SUBMITTED: { tone: 'accent', name: 'Proof to check' },
  PAID: { tone: 'positive', name: 'Paid, to be shipped' },
  SHIPPED: { tone: 'accent', name: 'Shipped' },
  DELIVERED: { tone: 'positive', name: 'Delivered' },
  CANCELLED: { tone: 'neutral', name: 'Canceled' },
  EXPIRED: { tone: 'neutral', name: 'Expired' },
  REJECTED: { tone: 'negative', name: 'Payment rejected' },
  FAILED: { tone: 'negative', name: 'Failed' },
};

/** A state of an order as the desk calls it. */
export const statusName = (status: OrderStatus): string => looks[status].name;

/** As `statusName`, for a state that may be newer than this site. */
export const stateName = (status: string): string => {
  const knownStatus = OrderStatus.safeParse(status);
  return knownStatus.success ? statusName(knownStatus.data) : status;
};

const over: readonly OrderStatus[] = ['DELIVERED', 'CANCELLED', 'EXPIRED', 'REJECTED', 'FAILED'];

/** Whether nothing more can happen to an order. */
export const isOver = (status: OrderStatus): boolean => over.includes(status);

export const statusOptions = OrderStatus.options.map((value) => ({ value, label: statusName(value) }));

export const OrderBadge = ({ status }: { status: OrderStatus }) => (
  <Badge tone={looks[status].tone}>{looks[status].name}</Badge>
);
