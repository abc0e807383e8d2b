import { DeadLetterPage } from '@eshop/contracts/dead-letter';
import { PageQuery } from '@eshop/contracts/page';
import { Line } from '@eshop/contracts/text';
import type { App } from '@eshop/topology';
import { z } from 'zod';
import type { DeadLetterStore } from '../dead-letters/dead-letters.ts';
import { conflict, notFound } from '../http/problem.ts';
import { route, routes } from '../http/route.ts';
import type { Subscription } from './subscription.ts';

const One = z.object({ id: Line.min(1).max(200) });

/** An app's own dead letters. A replay runs the local handler again and reaches no other app. */
export const deadLetterRoutes = (app: App, store: DeadLetterStore, subscriptions: readonly Subscription[]) => {
  const find = async (id: string) => {
    const letter = await store.get(id);
    if (!letter) throw notFound('There is no such dead letter.');
    return letter;
  };
  const replay = async (id: string) => {
    const letter = await find(id);
    const subscription = subscriptions.find(({ topic }) => topic === letter.topic);
    if (!subscription) throw conflict(`${app.id} no longer takes ${letter.topic}.`);
    await subscription.handle(letter.payload).catch((error: Error) => {
      throw conflict(`It failed again: ${error.message}`);
    });
    await store.remove(id);
  };
  return routes(`/v1/dead-letters/${app.id}`, {
    'GET /': route({
      summary: 'Events that this service could not take, newest first',
      allow: 'dead-letter:manage',
      query: PageQuery,
      reply: [200, DeadLetterPage],
      handler: ({ query }) => store.list(query),
    }),
    'POST /:id/replay': route({
      summary: 'Take the event again; it is removed when that works',
      allow: 'dead-letter:manage',
      params: One,
      reply: [204],
      problems: { 409: 'It failed again' },
      handler: ({ params }) => replay(params.id),
    }),
    'DELETE /:id': route({
      summary: 'Drop the event for good',
      allow: 'dead-letter:manage',
      params: One,
      reply: [204],
      handler: async ({ params }) => store.remove((await find(params.id)).id),
    }),
  });
};
