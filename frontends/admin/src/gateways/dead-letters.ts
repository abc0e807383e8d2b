import { DeadLetterPage } from '@eshop/contracts/dead-letter';
import { type App, apps } from '@eshop/topology';
import { call } from '@eshop/ui/server/call';
import type { Session } from '@eshop/ui/server/sessions';
import { z } from 'zod';

/** The services that take events, and so may have dead letters. */
export const takers: readonly App[] = apps.filter(({ subscribes }) => subscribes.length > 0);

const patienceMs = 3000;
/** A redrive does all that the event would have done. */
const redriveTimeoutMs = 15_000;

/** What this site asks of the services about their dead letters. Each throws as `call` does. */
export const deadLetters = {
  list: (session: Session, { id }: App, query: Readonly<Record<string, string>>) =>
    call(id, `GET /v1/dead-letters/${id}`, { session, query, reply: DeadLetterPage, timeoutMs: patienceMs }),
  redrive: (session: Session, { id }: App, letter: string) =>
    call(id, `POST /v1/dead-letters/${id}/:id/redrive`, {
      session,
      params: { id: letter },
      reply: z.undefined(),
      timeoutMs: redriveTimeoutMs,
    }),
  drop: (session: Session, { id }: App, letter: string, reason: string) =>
    call(id, `POST /v1/dead-letters/${id}/:id/discard`, {
      session,
      params: { id: letter },
      body: { reason },
      reply: z.undefined(),
    }),
};
