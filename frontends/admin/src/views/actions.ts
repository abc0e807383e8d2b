'use server';

import { name } from '@eshop/contracts/text';
import { z } from 'zod';
import { deskAction } from '../desk/desk-action.ts';
import { views } from './views.ts';

const path = z.string().regex(/^\/[a-z/-]{1,40}$/);

export const keepView = deskAction(
  z.object({ path, name: name(40), query: z.string().max(500).default('') }),
  async ({ person }, view) => {
    await views.keep(person.id, view);
    return `Saved as “${view.name}”.`;
  },
);

export const forgetView = deskAction(z.object({ path, name: name(40) }), async ({ person }, view) => {
  await views.forget(person.id, view);
  return `“${view.name}” is no longer kept.`;
});
