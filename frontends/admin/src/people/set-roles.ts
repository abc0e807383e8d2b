'use server';

import { Role, WarehouseIds } from '@eshop/contracts/policy';
import { z } from 'zod';
import { deskAction } from '../desk/desk-action.ts';
import { auth } from '../gateways/auth.ts';

/** The ticked boxes of a form whose names begin with a word and a dash. */
const checkedNames = (form: Readonly<Record<string, string>>, word: string) =>
  Object.keys(form).flatMap((name) => (name.startsWith(`${word}-`) ? [name.slice(word.length + 1)] : []));

const PersonForm = z
  .object({
    id: z.string().min(1).max(128),
    seen: z.coerce.number().int().min(0),
    name: z.string().max(200).default(''),
  })
  .catchall(z.string())
  .transform((form) => {
    const roles = checkedNames(form, 'role');
    const warehouses = checkedNames(form, 'warehouse');
    return {
      id: form.id,
      seen: form.seen,
      name: form.name,
      roles,
      warehouses: warehouses.length > 0 ? warehouses : null,
    };
  })
  .pipe(
    z.object({
      id: z.string(),
      seen: z.number(),
      name: z.string(),
      roles: z.array(Role).min(1, 'Choose one role at least.'),
      warehouses: WarehouseIds.nullable(),
    }),
  );

/** Gives somebody the roles that are ticked, and staff their warehouses, unless a colleague changed them since they were seen. */
export const setRoles = deskAction(PersonForm, async ({ session }, { id, seen, name, roles, warehouses }) => {
  await auth.setRoles(session, id, seen, { roles, warehouses });
  return `${name || 'This person'} is ${roles.join(' and ')} now. It holds everywhere within 5 seconds.`;
});
