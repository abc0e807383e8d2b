import { type DeadLetter, DeadLetterPage, DiscardDeadLetter } from '@eshop/contracts/dead-letter';
import { Counted, PageQuery } from '@eshop/contracts/page';
import { redriveFailed } from '@eshop/contracts/problems/dead-letters';
import { notFound } from '@eshop/contracts/problems/general';
import { opaque } from '@eshop/contracts/text';
import { type App, type Topic, topics } from '@eshop/topology';
import { z } from 'zod';
import { type Actor, actorOf, type NewAuditEntry } from '../audit/audit-log.ts';
import { changesBetween } from '../audit/changes.ts';
import { pascalCase, route, routes } from '../http/route.ts';
import type { Log } from '../telemetry/log.ts';
import type { DeadLetterStore } from './dead-letters.ts';

const One = z.object({ id: opaque(200) });
const Letters = PageQuery.extend({ topic: z.enum(topics).optional(), ...Counted });
/** A reason belongs into a body, where no log of addresses keeps it. */
const NoQuery = z.strictObject({});

/** A subscription's handler, which processes a dead letter's payload again. */
interface Handler {
  topic: Topic;
  handle(payload: unknown): Promise<unknown>;
}

interface Deps {
  app: App;
  store: DeadLetterStore;
  subscriptions: readonly Handler[];
  log: Pick<Log, 'info' | 'warn'>;
}

/** An app's own dead letters. Redriving one runs the local handler again and reaches no other app. */
export const deadLetterRoutes = ({ app, store, subscriptions, log }: Deps) => {
  const find = async (id: string) => {
    const letter = await store.get(id);
    if (!letter) throw notFound('There is no such dead letter.');
    return letter;
  };
  const redrive = async (id: string, by: Actor) => {
    const letter = await find(id);
    const subscription = subscriptions.find(({ topic }) => topic === letter.topic);
    if (!subscription) throw redriveFailed(undefined, { reason: `${app.id} no longer consumes ${letter.topic}.` });
    await subscription.handle(letter.payload).catch((error: Error) => {
      log.warn({ err: error, by, ...logFieldsOf(letter) }, 'a dead letter failed again');
      throw redriveFailed(`It failed again: ${error.message}`, { reason: error.message });
    });
    // After the event's own transaction: a process that dies in between leaves the letter, and a second redrive has no effect.
    await store.remove(id, entryOf(letter, 'dead-letter.redriven', by));
    log.info({ by, ...logFieldsOf(letter) }, 'a dead letter was redriven');
  };
  const discard = async (id: string, by: Actor, reason: string | undefined) => {
    const letter = await find(id);
    if (!(await store.discard(id, entryOf(letter, 'dead-letter.discarded', by, reason)))) throw notFound();
    log.warn({ by, reason, ...logFieldsOf(letter), error: letter.error }, 'a dead letter was discarded');
  };
  const ofApp = pascalCase(app.id);
  return routes(`/v1/dead-letters/${app.id}`, {
    'GET /': route({
      name: `list${ofApp}DeadLetters`,
      summary: 'Events that this service failed to process, newest first; filtered by topic',
      description: '`count` adds how many there are in all, counted up to 10,000.',
      allow: 'dead-letter:manage',
      query: Letters,
      reply: [200, DeadLetterPage],
      handler: ({ query }) => store.list(query),
    }),
    'POST /:id/redrive': route({
      name: `redrive${ofApp}DeadLetter`,
      summary: 'Process the event again; it is removed on success',
      allow: 'dead-letter:manage',
      params: One,
      reply: [204],
      problems: [redriveFailed],
      handler: ({ params, user }) => redrive(params.id, actorOf(user)),
    }),
    'POST /:id/discard': route({
      name: `discard${ofApp}DeadLetter`,
      summary: 'Discard the event for good; the audit log keeps who did it and why',
      allow: 'dead-letter:manage',
      params: One,
      body: DiscardDeadLetter,
      reply: [204],
      handler: ({ params, body, user }) => discard(params.id, actorOf(user), body.reason),
    }),
    'DELETE /:id': route({
      name: `delete${ofApp}DeadLetter`,
      summary: 'Discard the event for good; the audit log keeps who did it',
      description: 'With a reason: `POST /:id/discard`.',
      allow: 'dead-letter:manage',
      params: One,
      query: NoQuery,
      reply: [204],
      handler: ({ params, user }) => discard(params.id, actorOf(user), undefined),
    }),
  });
};

const logFieldsOf = ({ id, topic, eventId }: DeadLetter) => ({ deadLetter: id, topic, eventId });

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
