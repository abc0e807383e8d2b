import { notFound } from '@eshop/contracts/problems/general';
import { type App, appOf } from '@eshop/topology';
import { z } from 'zod';
import { route, routes } from '../http/route.ts';
import type { ReadSentEventsFor } from './read-sent-events.ts';
import { SentEventsPage } from './sent-events.ts';

const Query = z.object({ cursor: z.string().max(200).optional() });

/** `/internal/sent-events`: what a subscriber compares with the events that it processed. */
export const sentEventRoutes = (app: App, readSentEvents: ReadSentEventsFor) =>
  routes('/internal/sent-events', {
    'GET /': route({
      name: 'listSentEvents',
      summary: 'Events that were sent some minutes ago, of the topics that the caller subscribes to, oldest first',
      allow: 'caller',
      query: Query,
      reply: [200, SentEventsPage],
      handler: ({ caller, query }) => {
        if (!caller) throw notFound();
        return readSentEvents(app, appOf(caller), query.cursor);
      },
    }),
  });
