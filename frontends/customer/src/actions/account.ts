'use server';

import { isNamed } from '@eshop/contracts/problem-name';
import { Confirm, ForgotPassword, Register, ResetPassword, Username } from '@eshop/contracts/user';
import type { FormOutcome } from '@eshop/ui/components/form.tsx';
import { attempt } from '@eshop/ui/server/attempt';
import { auth } from '@eshop/ui/server/auth';
import { outdatedForm } from '@eshop/ui/server/csrf-form';
import { carryText } from '@eshop/ui/server/current-session';
import { buttonAction, formAction } from '@eshop/ui/server/form-action';
import { invalidForm } from '@eshop/ui/server/invalid-form';
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
  const entries = Object.keys(schema.shape).map((name) => [name, String(form.get(name) ?? '')] as const);
  const values = Object.fromEntries(entries.filter(([name]) => name !== 'password'));
  const formProblem = await outdatedForm(form);
  if (formProblem) return { problem: formProblem, values };
  const input = schema.safeParse(Object.fromEntries(entries));
  return input.success
    ? { wanted: input.data as z.infer<Wanted>, values }
    : { problem: invalidForm(input.error), values };
};

/** On to where a code is typed in. The name may be an e-mail address, so it goes there unseen; without it, it is typed again. */
const toConfirm = async (form: FormData, username: string, more: Record<string, string> = {}): Promise<never> => {
  await attempt(carryText('login', username));
  redirect(`/confirm?${search({ next: nextOf(form), ...more })}`);
};

/** Logs in and goes back to where the login was asked for; the cart comes along. */
export const login = formAction(async (form): Promise<FormOutcome> => {
  const formProblem = await outdatedForm(form);
  if (formProblem) return { problem: formProblem, values: { login: text(form, 'login') } };
  const loginProblem = await logIn(form, { more: await guestCart() });
  if (isNamed(loginProblem?.problem, 'not-confirmed')) {
    return toConfirm(form, text(form, 'login'));
  }
  if (loginProblem?.problem?.status === 401)
    return { ...loginProblem, problem: { ...loginProblem.problem, ...texts.wrongLogin } };
  if (loginProblem) return loginProblem;
  redirect(nextOf(form));
});

/** Signs up and logs in; a sign-up that must be confirmed first leads to where the code is typed in. */
export const register = formAction(async (form): Promise<FormOutcome> => {
  const { wanted: input, problem, values } = await read(form, Register);
  if (!input) return { problem, values };
  const outcome = await attempt(auth.register(input));
  if (outcome.problem) return { problem: outcome.problem, values };
  const { username } = input;
  if (!outcome.value.confirmed) return toConfirm(form, username);
  form.set('login', username);
  const loginProblem = await logIn(form, { more: await guestCart() });
  if (loginProblem) redirect(`/login?${search({ registered: '1', next: nextOf(form) })}`);
  redirect(nextOf(form));
});

export const confirm = formAction(async (form): Promise<FormOutcome> => {
  const { wanted: input, problem, values } = await read(form, Confirm);
  if (!input) return { problem, values };
  const { problem: refusal } = await attempt(account.confirm(input));
  if (refusal && isNamed(refusal, 'already-registered'))
    return { problem: { type: refusal.type, status: refusal.status, ...texts.confirm.taken }, values };
  if (refusal) return { problem: refusal, values };
  redirect(`/login?${search({ registered: '1', next: nextOf(form) })}`);
});

export const resendCode = buttonAction(async (form) => {
  const username = Username.safeParse(text(form, 'username')).data ?? '';
  const formProblem = await outdatedForm(form);
  const { problem } = formProblem ? { problem: formProblem } : await attempt(account.resendCode(username));
  return toConfirm(form, username, problem ? {} : { resent: '1' });
});

export const forgotPassword = formAction(async (form): Promise<FormOutcome> => {
  const { wanted: input, problem, values } = await read(form, ForgotPassword);
  if (!input) return { problem, values };
  const outcome = await attempt(account.forgotPassword(input.login));
  if (outcome.problem) return { problem: outcome.problem, values };
  await attempt(carryText('login', input.login));
  redirect('/reset-password');
});

export const resetPassword = formAction(async (form): Promise<FormOutcome> => {
  const { wanted: input, problem, values } = await read(form, ResetPassword);
  if (!input) return { problem, values };
  const outcome = await attempt(account.resetPassword(input));
  if (outcome.problem) return { problem: outcome.problem, values };
  redirect('/login?reset=1');
});
