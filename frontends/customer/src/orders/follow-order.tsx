'use client';

import type { OrderStatus } from '@eshop/contracts/order';
import { useOrderEvents } from '@eshop/ui/components/order-events';
import { orders as texts } from '#texts/orders';

interface Props {
  id: string;
  status: OrderStatus;
  /** How many entries of the timeline the page shows. */
  known: number;
}

const over: readonly OrderStatus[] = ['DELIVERED', 'CANCELLED', 'EXPIRED', 'REJECTED', 'FAILED'];

/** Follows an order while it is looked at, and says whether that works. */
export const FollowOrder = ({ id, status, known }: Props) => {
  const isOver = over.includes(status);
  const hasLostConnection = useOrderEvents({ id, known, isOver });
  return (
    <div className="grid gap-1 text-sm text-muted">
      <p role="status" className="sr-only">
        {texts.status[status]}
      </p>
      {!isOver && <p>{hasLostConnection ? texts.lost : texts.live}</p>}
    </div>
  );
};
