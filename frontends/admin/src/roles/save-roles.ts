'use server';

import { PolicyEdit } from '@eshop/contracts/policy';
import { z } from 'zod';
import { deskAction } from '../desk/desk-action.ts';
import { jsonField } from '../desk/json-field.ts';
import { auth } from '../gateways/auth.ts';

const RolesForm = z.object({ seen: z.coerce.number().int().min(1), roles: jsonField(PolicyEdit.shape.roles) });

/** Puts the table's roles in force, unless somebody changed them since they were seen. */
export const saveRoles = deskAction(RolesForm, async ({ session }, { seen, roles }) => {
  const { version } = await auth.changeRoles(session, seen, roles);
  return `Saved as version ${version}. It holds everywhere within 5 seconds.`;
});
