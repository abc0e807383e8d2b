import type { OrderStatus } from '@eshop/contracts/order';
import { Badge, type Tone } from '@eshop/ui/components/badge.tsx';
import { orders as texts } from '#texts/orders';

const tones: Record<OrderStatus, Tone> = {
  PENDING_PAYMENT: 'caution',
  PAYMENT_SUBMITTED: 'accent',
  PAID: 'positive',
  SHIPPED: 'accent',
  DELIVERED: 'positive',
  CANCELLED: 'neutral',
  EXPIRED: 'neutral',
  REJECTED: 'negative',
  FAILED: 'negative',
};

export const StatusBadge = ({ status }: { status: OrderStatus }) => (
  <Badge tone={tones[status]}>{texts.status[status]}</Badge>
);
