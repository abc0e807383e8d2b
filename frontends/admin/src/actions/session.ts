'use server';

import type { FormOutcome } from '@eshop/ui/components/form.tsx';
import { outdatedForm } from '@eshop/ui/server/csrf-form';
import { endSession } from '@eshop/ui/server/current-session';
import { buttonAction, formAction } from '@eshop/ui/server/form-action';
import { logIn } from '@eshop/ui/server/log-in';
import { returnPath } from '@eshop/ui/server/return-path';
import { redirect } from 'next/navigation';
import { admitStaff } from '../staff.ts';

export const login = formAction(async (form): Promise<FormOutcome> => {
  const formProblem = await outdatedForm(form);
  if (formProblem) return { problem: formProblem, values: { login: String(form.get('login') ?? '') } };
  const loginProblem = await logIn(form, { admit: admitStaff });
  if (loginProblem) return loginProblem;
  redirect(returnPath(form.get('next'), '/'));
});

/** Ends the session, here and at auth. */
export const logout = buttonAction(async (form) => {
  if (!(await outdatedForm(form))) await endSession();
  redirect('/login');
});
