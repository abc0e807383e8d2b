'use server';

import { SecondFactorCode } from '@eshop/contracts/user';
import type { FormOutcome } from '@eshop/ui/components/form.tsx';
import { attempt } from '@eshop/ui/server/attempt';
import { outdatedForm } from '@eshop/ui/server/csrf-form';
import { formAction } from '@eshop/ui/server/form-action';
import { invalidForm } from '@eshop/ui/server/invalid-form';
import { returnPath } from '@eshop/ui/server/return-path';
import { redirect } from 'next/navigation';
import { requireLogin } from '../desk/desk.ts';
import { auth } from '../gateways/auth.ts';

/** Sends the code of an authenticator app; leads back to where the login was needed. */
export const passSecondFactor = formAction(async (form): Promise<FormOutcome> => {
  const { session } = await requireLogin();
  const formProblem = await outdatedForm(form);
  if (formProblem) return { problem: formProblem };
  const input = SecondFactorCode.safeParse({ code: String(form.get('code') ?? '') });
  if (!input.success) return { problem: invalidForm(input.error) };
  const { problem } = await attempt(auth.passSecondFactor(session, input.data.code));
  if (problem) return { problem };
  redirect(returnPath(form.get('next'), '/'));
});
