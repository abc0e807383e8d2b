'use server';

import { Confirm, ForgotPassword, Register, ResetPassword } from '@eshop/contracts/user';
import { invalid } from '@eshop/service-kit/http/problem';
import type { FormOutcome } from '@eshop/ui/components/form.tsx';
import { attempt } from '@eshop/ui/server/attempt';
import { auth } from '@eshop/ui/server/auth';
import { outdatedForm } from '@eshop/ui/server/csrf-form';
import { logIn } from '@eshop/ui/server/log-in';
import { returnPath } from '@eshop/ui/server/return-path';
import { redirect } from 'next/navigation';
import type { z } from 'zod';
import { account as texts } from '#texts/account';
import { guestCart } from '../cart/shopper.ts';
import { account } from '../gateways/auth.ts';

const text = (form: FormData, name: string) => String(form.get(name) ?? '').trim();
const nextOf = (form: FormData) => returnPath(form.get('next'), '/');
const search = (values: Record<string, string>) => new URLSearchParams(values).toString();

/** Reads the fields of a schema from a form of this browser; a password is taken as it was typed and never shown again. */
const read = async <Wanted extends z.ZodObject>(form: FormData, schema: Wanted) => {
  const given = Object.keys(schema.shape).map((name) => [name, String(form.get(name) ?? '')] as const);
  const values = Object.fromEntries(given.filter(([name]) => name !== 'password'));
  const outdated = await outdatedForm(form);
  if (outdated) return { problem: outdated, values };
  const wanted = schema.safeParse(Object.fromEntries(given));
  return wanted.success
    ? { wanted: wanted.data as z.infer<Wanted>, values }
    : { problem: invalid(wanted.error).problem, values };
};

/** Logs in and goes back to where the login was asked for; the cart comes along. */
export const login = async (_before: FormOutcome, form: FormData): Promise<FormOutcome> => {
  const outdated = await outdatedForm(form);
  if (outdated) return { problem: outdated, values: { login: text(form, 'login') } };
  const refused = await logIn(form, { more: await guestCart() });
  if (refused?.problem?.type.endsWith('not-confirmed')) {
    redirect(`/confirm?${search({ username: text(form, 'login'), next: nextOf(form) })}`);
  }
  if (refused?.problem?.status === 401) return { ...refused, problem: { ...refused.problem, ...texts.wrongLogin } };
  if (refused) return refused;
  redirect(nextOf(form));
};

/** Signs up and logs in; a sign-up that must be confirmed first leads to where the code is typed in. */
export const register = async (_before: FormOutcome, form: FormData): Promise<FormOutcome> => {
  const { wanted, problem, values } = await read(form, Register);
  if (!wanted) return { problem, values };
  const outcome = await attempt(auth.register(wanted));
  if (outcome.problem) return { problem: outcome.problem, values };
  const { username } = wanted;
  if (!outcome.value.confirmed) redirect(`/confirm?${search({ username, next: nextOf(form) })}`);
  form.set('login', username);
  const refused = await logIn(form, { more: await guestCart() });
  if (refused) redirect(`/login?${search({ registered: '1', next: nextOf(form) })}`);
  redirect(nextOf(form));
};

export const confirm = async (_before: FormOutcome, form: FormData): Promise<FormOutcome> => {
  const { wanted, problem, values } = await read(form, Confirm);
  if (!wanted) return { problem, values };
  const outcome = await attempt(account.confirm(wanted));
  if (outcome.problem) return { problem: outcome.problem, values };
  redirect(`/login?${search({ registered: '1', next: nextOf(form) })}`);
};

export const resendCode = async (form: FormData): Promise<void> => {
  const username = text(form, 'username');
  const outdated = await outdatedForm(form);
  const { problem } = outdated ? { problem: outdated } : await attempt(account.resendCode(username));
  redirect(`/confirm?${search({ username, next: nextOf(form), ...(!problem && { resent: '1' }) })}`);
};

export const forgotPassword = async (_before: FormOutcome, form: FormData): Promise<FormOutcome> => {
  const { wanted, problem, values } = await read(form, ForgotPassword);
  if (!wanted) return { problem, values };
  const outcome = await attempt(account.forgotPassword(wanted.login));
  if (outcome.problem) return { problem: outcome.problem, values };
  redirect(`/reset-password?${search({ login: wanted.login })}`);
};

export const resetPassword = async (_before: FormOutcome, form: FormData): Promise<FormOutcome> => {
  const { wanted, problem, values } = await read(form, ResetPassword);
  if (!wanted) return { problem, values };
  const outcome = await attempt(account.resetPassword(wanted));
  if (outcome.problem) return { problem: outcome.problem, values };
  redirect('/login?reset=1');
};
