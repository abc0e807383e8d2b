import type { User } from '@eshop/service-kit/auth/user';
import type { Input } from '@eshop/service-kit/http/route';
import { invalid } from '@eshop/service-kit/problem';
import { z } from 'zod';
import { actorFor } from '../domain/order.ts';
import { isOver } from '../domain/order-status.ts';
import type { Orders } from '../orders.ts';
import { openEventStream } from './event-stream.ts';
import type { OrderStreams } from './order-streams.ts';

interface Deps {
  orders: Pick<Orders, 'visible'>;
  streams: OrderStreams;
}

const Header = z.object({ 'last-event-id': z.coerce.number().int().min(0).max(1000).default(0) });

/** The header by which a client names the last event that it has. */
export const lastEventHeader = {
  'Last-Event-ID': { description: 'The last event that the client has', schema: Header.shape['last-event-id'] },
} as const;

/**
 * Answers a request for an order's events: what came after `Last-Event-ID`, then what comes. 204 when the order is over
 * and the client knows everything, which tells a browser to come no more.
 */
export const createFollow =
  ({ orders, streams }: Deps) =>
  async (
    user: User,
    id: string,
    { req, res, stillMay, network }: Pick<Input, 'req' | 'res' | 'stillMay' | 'network'>,
  ): Promise<void> => {
    const order = await orders.visible(user, id);
    const header = Header.safeParse({ 'last-event-id': req.get('last-event-id') || undefined });
    if (!header.success) throw invalid(header.error, 'header');
    const told = Math.min(header.data['last-event-id'], order.timeline.length);
    if (isOver(order.status) && told === order.timeline.length) return void res.status(204).end();
    streams.admit({ userId: user.id, network });
    const stillSees = () => stillMay(order.userId === user.id ? undefined : 'order:manage');
    streams.follow(
      order,
      told,
      { userId: user.id, network, stillMay: stillSees, actorOf: actorFor(user, order) },
      openEventStream(res),
    );
  };

export type Follow = ReturnType<typeof createFollow>;
