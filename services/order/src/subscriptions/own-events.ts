import { on, repeated } from '@eshop/service-kit/events/subscription';
import type { Copies, CopyOf } from '../store/copies.ts';
import type { Summaries } from '../store/summaries.ts';

interface Deps extends Pick<Summaries, 'project'> {
  keep: Copies['keep'];
  copyOf: CopyOf;
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
    return (await project(event, order?.customer ?? '')) ? undefined : repeated;
  };
  return [on('order-created', follow), on('order-status-updated', follow), on('order-returned', follow)];
};
