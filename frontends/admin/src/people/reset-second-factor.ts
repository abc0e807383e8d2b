'use server';

import { z } from 'zod';
import { deskAction } from '../desk/desk-action.ts';
import { auth } from '../gateways/auth.ts';

const PersonForm = z.object({ id: z.string().min(1).max(128), name: z.string().max(200).default('') });

/** Removes somebody's authenticator app, with their sessions and password, so that they set up another. */
export const resetSecondFactor = deskAction(PersonForm, async ({ session }, { id, name }) => {
  await auth.resetSecondFactor(session, id);
  return `${name || 'This user'} is logged out. They choose a new password with “Forgot your password?” at the shop, then set up another app here.`;
});
