'use server';

import { PolicyEdit } from '@eshop/contracts/policy';
import { z } from 'zod';
import { deskAction } from '../desk/desk-action.ts';
import { auth } from '../gateways/auth.ts';

const json = z
  .string()
  .max(20_000)
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: 'custom', message: 'no JSON' });
      return z.NEVER;
    }
  });

const RolesForm = z.object({ seen: z.coerce.number().int().min(1), roles: json.pipe(PolicyEdit.shape.roles) });

/** Puts the table's roles in force, unless somebody changed them since they were seen. */
export const saveRoles = deskAction(RolesForm, async ({ session }, { seen, roles }) => {
  const { version } = await auth.changeRoles(session, seen, roles);
  return `Saved as version ${version}. It holds everywhere within 5 seconds.`;
});
