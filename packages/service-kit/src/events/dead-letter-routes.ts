import { type DeadLetter, DeadLetterPage } from '@eshop/contracts/dead-letter';
import { Counted, PageQuery } from '@eshop/contracts/page';
import { Line } from '@eshop/contracts/text';
import { type App, topics } from '@eshop/topology';
import { z } from 'zod';
import { type Actor, actorOf, type NewAuditEntry } from '../audit/audit-log.ts';
import { changesBetween } from '../audit/changes.ts';
import type { DeadLetterStore } from '../dead-letters/dead-letters.ts';
import { conflict, notFound } from '../http/problem.ts';
import { route, routes } from '../http/route.ts';
import type { Log } from '../log.ts';
import type { Subscription } from './subscription.ts';

const One = z.object({ id: Line.min(1).max(200) });
const Letters = PageQuery.extend({ topic: z.enum(topics).optional(), ...Counted });
const Why = z.object({ reason: Line.max(500).optional() });

interface Deps {
  app: App;
  store: DeadLetterStore;
  subscriptions: readonly Subscription[];
  log: Pick<Log, 'info' | 'warn'>;
}

/** An app's own dead letters. A replay runs the local handler again and reaches no other app. */
export const deadLetterRoutes = ({ app, store, subscriptions, log }: Deps) => {
  const find = async (id: string) => {
    const letter = await store.get(id);
    if (!letter) throw notFound('There is no such dead letter.');
    return letter;
  };
  const replay = async (id: string, by: Actor) => {
    const letter = await find(id);
    const subscription = subscriptions.find(({ topic }) => topic === letter.topic);
    if (!subscription) throw conflict(`${app.id} no longer takes ${letter.topic}.`);
    await subscription.handle(letter.payload).catch((error: Error) => {
      log.warn({ err: error, by, ...named(letter) }, 'a dead letter failed again');
      throw conflict(`It failed again: ${error.message}`);
    });
    // After the event's own transaction: a process that dies in between leaves the letter, and what it does again changes nothing.
    await store.remove(id, entryOf(letter, 'dead-letter.replayed', by));
    log.info({ by, ...named(letter) }, 'a dead letter was replayed');
  };
  const drop = async (id: string, by: Actor, reason: string | undefined) => {
    const letter = await find(id);
    if (!(await store.remove(id, entryOf(letter, 'dead-letter.dropped', by, reason)))) throw notFound();
    log.warn({ by, reason, ...named(letter), error: letter.error }, 'a dead letter was dropped');
  };
  return routes(`/v1/dead-letters/${app.id}`, {
    'GET /': route({
      summary: 'Events that this service could not take, newest first; of one topic',
      description: '`count` adds how many there are in all, counted up to 10,000.',
      allow: 'dead-letter:manage',
      query: Letters,
      reply: [200, DeadLetterPage],
      handler: ({ query }) => store.list(query),
    }),
    'POST /:id/replay': route({
      summary: 'Take the event again; it is removed when that works',
      allow: 'dead-letter:manage',
      params: One,
      reply: [204],
      problems: { 409: 'It failed again' },
      handler: ({ params, user }) => replay(params.id, actorOf(user)),
    }),
    'DELETE /:id': route({
      summary: 'Drop the event for good; the audit log keeps who did it and why',
      allow: 'dead-letter:manage',
      params: One,
      query: Why,
      reply: [204],
      handler: ({ params, query, user }) => drop(params.id, actorOf(user), query.reason),
    }),
  });
};

const named = ({ id, topic, eventId }: DeadLetter) => ({ deadLetter: id, topic, eventId });

/** The payload stays out: it may hold what is somebody's own. */
const entryOf = (
  { id, topic, eventId, error }: DeadLetter,
  action: NewAuditEntry['action'],
  by: Actor,
  note?: string,
): NewAuditEntry => ({
  action,
  by,
  resource: { type: 'dead-letter', id },
  ...changesBetween({ topic, eventId, error }, undefined),
  note,
});
