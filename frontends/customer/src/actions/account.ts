'use server';

import { Register } from '@eshop/contracts/user';
import { invalid } from '@eshop/service-kit/http/problem';
import type { FormOutcome } from '@eshop/ui/components/form.tsx';
import { attempt } from '@eshop/ui/server/attempt';
import { auth } from '@eshop/ui/server/auth';
import { logIn, logOut } from '@eshop/ui/server/log-in';
import { returnPath } from '@eshop/ui/server/return-path';
import { redirect } from 'next/navigation';

/** Logs in and goes back to where the login was asked for. */
export const login = async (_before: FormOutcome, form: FormData): Promise<FormOutcome> => {
  const refused = await logIn(form);
  if (refused) return refused;
  redirect(returnPath(form.get('next'), '/'));
};

/** Signs up and logs in; a sign-up that must be confirmed first leads to the login. */
export const register = async (_before: FormOutcome, form: FormData): Promise<FormOutcome> => {
  const text = (name: string) => String(form.get(name) ?? '');
  const values = { username: text('username'), email: text('email'), name: text('name') };
  const wanted = Register.safeParse({ ...values, password: text('password') });
  if (!wanted.success) return { problem: invalid(wanted.error).problem, values };
  const { value, problem } = await attempt(auth.register(wanted.data));
  if (!value) return { problem, values };
  if (!value.confirmed) redirect('/login?registered=1');
  form.set('login', wanted.data.username);
  const refused = await logIn(form);
  if (refused) redirect('/login?registered=1');
  redirect('/');
};

export const logout = async (): Promise<void> => {
  await logOut();
  redirect('/');
};
