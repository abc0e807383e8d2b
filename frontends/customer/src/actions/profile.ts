'use server';

import { PatchProfile } from '@eshop/contracts/user';
import type { FormOutcome } from '@eshop/ui/components/form.tsx';
import { attempt } from '@eshop/ui/server/attempt';
import { outdatedForm } from '@eshop/ui/server/csrf-form';
import { changeSession } from '@eshop/ui/server/current-session';
import { buttonAction, formAction } from '@eshop/ui/server/form-action';
import { invalidForm } from '@eshop/ui/server/invalid-form';
import { redirect } from 'next/navigation';
import { account } from '../gateways/auth.ts';
import { readAddress } from '../profile/address-fields.ts';
import { addressId } from '../profile/address-id.ts';
import { changeAddresses } from '../profile/change-addresses.ts';
import { requireCustomer } from '../signed-in.ts';

/** Changes name and phone. */
export const savePerson = formAction(async (form): Promise<FormOutcome> => {
  const session = await requireCustomer('/profile');
  const values = { name: String(form.get('name') ?? ''), phone: String(form.get('phone') ?? '') };
  const formProblem = await outdatedForm(form);
  if (formProblem) return { problem: formProblem, values };
  const patch = PatchProfile.safeParse({ name: values.name, phone: values.phone.trim() || null });
  if (!patch.success) return { problem: invalidForm(patch.error), values };
  const body = { name: values.name, phone: values.phone.trim() || null };
  const { value, problem } = await attempt(account.changeProfile(session, undefined, body));
  if (problem) return { problem, values };
  await changeSession((current) => ({ ...current, name: value.name }));
  redirect('/profile?saved=1');
});

/** Adds an address to the book, or puts it in the place of `replaces`; returns what failed. */
const keepAddress = async (form: FormData, path: string): Promise<FormOutcome & { id?: string }> => {
  const session = await requireCustomer(path);
  const { address, problem, values } = readAddress(form);
  const formProblem = await outdatedForm(form);
  if (formProblem || !address) return { problem: formProblem ?? problem, values } as FormOutcome;
  const replaces = form.get('replaces');
  const id = addressId(address as Parameters<typeof addressId>[0]);
  const outcome = await changeAddresses(session, (book) => [
    ...book.filter((known) => ![replaces, id].includes(addressId(known))),
    address as Parameters<typeof addressId>[0],
  ]);
  return outcome.problem ? { problem: outcome.problem, values } : { id };
};

export const saveAddress = formAction(async (form): Promise<FormOutcome> => {
  const { id, ...outcome } = await keepAddress(form, '/profile');
  return id ? redirect('/profile?saved=1#addresses') : outcome;
});

/** Keeps an address and continues to the review with it. */
export const deliverTo = formAction(async (form): Promise<FormOutcome> => {
  const { id, ...outcome } = await keepAddress(form, '/checkout');
  return id ? redirect(`/checkout?address=${id}`) : outcome;
});

export const removeAddress = buttonAction(async (form) => {
  const session = await requireCustomer('/profile');
  if (await outdatedForm(form)) redirect('/profile');
  const { problem } = await changeAddresses(session, (book) =>
    book.filter((known) => addressId(known) !== form.get('address')),
  );
  redirect(problem ? '/profile?failed=1#addresses' : '/profile#addresses');
});
