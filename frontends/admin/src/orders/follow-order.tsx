'use client';

import { useOrderEvents } from '@eshop/ui/components/order-events';

/** Has the page rebuilt when something happens to the order. */
export const FollowOrder = (followed: Parameters<typeof useOrderEvents>[0]) => {
  useOrderEvents(followed);
  return null;
};
