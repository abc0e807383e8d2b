'use server';

import type { FormOutcome } from '@eshop/ui/components/form.tsx';
import { logIn, logOut } from '@eshop/ui/server/log-in';
import { returnPath } from '@eshop/ui/server/return-path';
import { redirect } from 'next/navigation';
import { admitStaff } from '../staff.ts';

export const login = async (_before: FormOutcome, form: FormData): Promise<FormOutcome> => {
  const refused = await logIn(form, { admit: admitStaff });
  if (refused) return refused;
  redirect(returnPath(form.get('next'), '/'));
};

export const logout = async (): Promise<void> => {
  await logOut();
  redirect('/login');
};
