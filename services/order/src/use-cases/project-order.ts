import type { EventOf } from '@eshop/contracts/events';
import type { Copies, CopyOf } from '../store/copies.ts';
import type { Summaries } from '../store/summaries.ts';

interface Deps {
  summaries: Pick<Summaries, 'project'>;
  copies: Pick<Copies, 'save'>;
  copyOf: CopyOf;
}

/**
 * Updates the read side to an order's event, and its copy of the order's row. The customer's name is personal data, so no
 * event carries it: it is looked up. Resolves with whether the event was newer than the read side. Three queries.
 */
export type ProjectOrder = (
  event: EventOf<'order-created' | 'order-status-updated' | 'order-returned'>,
) => Promise<boolean>;

/** Creates the projection of orders to the read side. */
export const createProjectOrder =
  ({ summaries, copies, copyOf }: Deps): ProjectOrder =>
  async (event) => {
    const order = await copyOf(event.orderId);
    if (order) {
      const { customer: _, ...copy } = order;
      await copies.save([copy]);
    }
    return summaries.project(event, order?.customer ?? '');
  };
