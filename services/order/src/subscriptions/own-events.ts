import { on, repeated } from '@eshop/service-kit/events/subscription';
import type { ProjectOrder } from '../use-cases/project-order.ts';

/** The read side follows the write side by its events. Each is a versioned snapshot, so no inbox is needed. */
export const onOwnEvents = (projectOrder: ProjectOrder) => {
  const handle = async (event: Parameters<ProjectOrder>[0]) => ((await projectOrder(event)) ? undefined : repeated);
  return [on('order-created', handle), on('order-status-updated', handle), on('order-returned', handle)];
};
