'use server';

import { opaque } from '@eshop/contracts/text';
import { z } from 'zod';
import { deskAction } from '../desk/desk-action.ts';
import { deadLetters, takers } from '../gateways/dead-letters.ts';

const Letter = z.object({
  app: z.string().transform((id, context) => {
    const app = takers.find((taker) => taker.id === id);
    if (app) return app;
    context.addIssue({ code: 'custom', message: 'no service that takes events' });
    return z.NEVER;
  }),
  id: opaque(200),
});

/** Has a service take an event again; it is no dead letter any more when that works. */
export const redrive = deskAction(Letter, async ({ session }, { app, id }) => {
  await deadLetters.redrive(session, app, id);
  return `${app.id} took it.`;
});

const Dropped = Letter.extend({ reason: opaque(500).min(3, 'A few words are needed.') });

/** Drops an event for good, for a reason that is kept. */
export const drop = deskAction(Dropped, async ({ session }, { app, id, reason }) => {
  await deadLetters.drop(session, app, id, reason);
  return `The event was dropped from ${app.id}.`;
});
