'use server';

import { opaque } from '@eshop/contracts/text';
import { carryText } from '@eshop/ui/server/current-session';
import { z } from 'zod';
import { deskAction } from '../desk/desk-action.ts';

/** Leads to the people whose names begin with a text, which no address shows: it may be somebody's e-mail address. */
export const searchPeople = deskAction(z.object({ q: opaque(254, 0).default('') }), async (_desk, { q }) => {
  await carryText('people', q);
  return { to: q === '' ? '/people' : `/people?search=${Date.now()}` };
});
