'use server';

import { Id } from '@eshop/contracts/ids';
import { Money } from '@eshop/contracts/money';
import type { Problem } from '@eshop/contracts/problem';
import { isNamed } from '@eshop/contracts/problem-name';
import { addressChanged } from '@eshop/contracts/problems/sites';
import { attempt } from '@eshop/ui/server/attempt';
import { outdatedForm } from '@eshop/ui/server/csrf-form';
import { formAction } from '@eshop/ui/server/form-action';
import { invalidForm } from '@eshop/ui/server/invalid-form';
import { requestLog } from '@eshop/ui/server/log';
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { account } from '../gateways/auth.ts';
import { order } from '../gateways/order.ts';
import { type Address, addressId } from '../profile/address-id.ts';
import { requireCustomer } from '../signed-in.ts';

/** What came of a button that did not lead elsewhere. */
export interface Outcome {
  problem?: Problem;
}

/** Places the order that was reviewed. The key represents the cart as it was seen: however often it comes, there is one order. */
export const placeOrder = formAction(async (form): Promise<Outcome> => {
  const session = await requireCustomer('/checkout');
  const formProblem = await outdatedForm(form);
  if (formProblem) return { problem: formProblem };
  const { value: profile, problem } = await attempt(account.profile(session));
  if (problem) return { problem };
  const address = (profile.addresses as Address[]).find((known) => addressId(known) === form.get('address'));
  if (!address) return { problem: addressChanged().problem };
  const total = Money.safeParse({ amount: Number(form.get('amount')), currency: form.get('currency') });
  if (!total.success) return { problem: invalidForm(total.error) };
  const key = String(form.get('key'));
  const placeResult = await attempt(order.place(session, { address, expectedTotal: total.data, key }));
  if (placeResult.problem) {
    const earlierId = earlierOrderId(placeResult.problem);
    if (earlierId) redirect(`/orders/${earlierId}?placed=before`);
    refresh(); // the review below is then that of what holds now
    return { problem: placeResult.problem };
  }
  const { order: placedOrder, isReplayed } = placeResult.value;
  (await requestLog()).info({ orderId: placedOrder.id, isReplayed }, 'order placed');
  redirect(`/orders/${placedOrder.id}?placed=${isReplayed ? 'before' : '1'}`);
});

/** The order that was placed from the same cart under another key, if that is why the order was refused. */
const earlierOrderId = (problem: Problem): string | undefined =>
  isNamed(problem, 'cart-already-ordered') ? Id.safeParse(problem.orderId).data : undefined;

const change = (
  act: (session: Awaited<ReturnType<typeof requireCustomer>>, id: string) => Promise<unknown>,
  to: (id: string) => string,
) =>
  formAction(async (form): Promise<Outcome> => {
    const id = String(form.get('order'));
    const session = await requireCustomer(`/orders/${id}`);
    const formProblem = await outdatedForm(form);
    const { problem } = formProblem ? { problem: formProblem } : await attempt(act(session, id));
    if (!problem) redirect(to(id));
    refresh();
    return { problem };
  });

const detail = (id: string) => `/orders/${encodeURIComponent(id)}`;

export const cancelOrder = change(order.cancel, detail);

export const confirmDelivery = change(order.confirmDelivery, detail);

/** Fills the cart with what was ordered before. */
export const reorder = change(order.reorder, () => '/cart');
