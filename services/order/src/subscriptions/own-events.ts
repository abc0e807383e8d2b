import { on } from '@eshop/service-kit/events/subscription';
import type { Copies, createCopyOf } from '../store/copies.ts';
import type { createSummaries } from '../store/summaries.ts';

interface Deps extends Pick<ReturnType<typeof createSummaries>, 'project'> {
  keep: Copies['keep'];
  copyOf: ReturnType<typeof createCopyOf>;
}

/**
 * The read side follows the write side by its events, and keeps a copy of the order's row. The customer's name is
 * personal data, so no event carries it: it is looked up. Three queries.
 */
export const onOwnEvents = ({ project, keep, copyOf }: Deps) => {
  const follow = async (event: Parameters<Deps['project']>[0]) => {
    const order = await copyOf(event.orderId);
    if (order) {
      const { customer: _, ...copy } = order;
      await keep([copy]);
    }
    await project(event, order?.customer ?? '');
  };
  return [on('order-created', follow), on('order-status-updated', follow), on('order-returned', follow)];
};
